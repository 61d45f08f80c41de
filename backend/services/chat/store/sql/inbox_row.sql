-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select conversation_id, version, state, owner_kind, owner_id, owner_name, generation, turn_id, turn_attempt, language, visitor_name,
       opened_at, person_requested, last_text, last_actor, last_at, waiting_since, last_visitor_message, last_answer, read_by_visitor,
       read_by_staff, unread, customer_id
from inbox
where conversation_id = :conversation_id;
