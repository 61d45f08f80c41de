-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into tallies (stream, events, last_note)
values (:stream, 1, :note)
on conflict (stream) do update set events = tallies.events + 1, last_note = excluded.last_note;
