-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table pairs (
    first text not null,
    second text not null,
    unique (first, second)
) strict;

insert into items (name, count) values ('a; "quoted" row', 7);
