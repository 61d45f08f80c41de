-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select count(*)
from inbox, (select waiting_since as since, conversation_id as id from inbox where conversation_id = :conversation_id) as own
where state = 'queued' and (waiting_since, conversation_id) < (own.since, own.id);
