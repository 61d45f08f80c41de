-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table items (name text primary key);

insert into no_such_table (name) values ('a');
