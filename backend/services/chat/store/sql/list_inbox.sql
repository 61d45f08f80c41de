-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Newest first. Empty filters let everything through; the pattern is of folded text, with "!" as its escape.
select conversation_id, version, state, owner_kind, owner_id, owner_name, generation, turn_id, turn_attempt, language, visitor_name,
       opened_at, person_requested, last_text, last_actor, last_at, waiting_since, last_visitor_message, last_answer, read_by_visitor,
       read_by_staff, unread, customer_id
from inbox
where (cast(:state as text) = '' or state = cast(:state as text))
  and (cast(:assignee as text) = '' or owner_id = cast(:assignee as text))
  and (cast(:customer as text) = '' or customer_id = cast(:customer as text))
  and (cast(:pattern as text) = ''
       or folded_name like cast(:pattern as text) escape '!'
       or exists (select 1
                  from transcript
                  where transcript.conversation_id = inbox.conversation_id
                    and transcript.folded like cast(:pattern as text) escape '!'))
  and (last_at, conversation_id) < (cast(:before_at as bigint), cast(:before_id as text))
order by last_at desc, conversation_id desc
limit :limit;
