-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- A read model: how many events each stream has, and the note of the last.
create table tallies (
    stream text primary key,
    events integer not null,
    last_note text not null
) strict;
