-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table if not exists schema_migrations (
    module text not null,
    number bigint not null,
    name text not null,
    checksum text not null,
    applied_at bigint not null,
    primary key (module, number)
);
