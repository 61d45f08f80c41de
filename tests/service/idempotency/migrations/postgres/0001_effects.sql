-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table effects (id bigint generated always as identity primary key, name text not null);
