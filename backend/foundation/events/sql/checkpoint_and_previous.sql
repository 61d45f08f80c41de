-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where the projection stands, and the last event before the ones that were appended just now.
select coalesce((select position from checkpoints where name = :name), 0),
       coalesce((select max(position) from events where position < :first), 0);
