-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table blobs (
    hash text primary key,
    sealed blob not null,
    created_at bigint not null
);
