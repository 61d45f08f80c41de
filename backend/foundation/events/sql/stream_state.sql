-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The last version of the stream, and whether the first event of the batch is stored already.
select coalesce(max(version), 0), exists (select 1 from events where event_id = :event_id)
from events
where stream = :stream;
