-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table items (
    name text primary key,
    owner text references items (name),
    count integer not null,
    weight real,
    content blob,
    note text
) strict;
