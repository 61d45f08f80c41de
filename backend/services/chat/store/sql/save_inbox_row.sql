-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into inbox (conversation_id, version, state, owner_kind, owner_id, owner_name, generation, turn_id, turn_attempt, language,
                   visitor_name, folded_name, opened_at, person_requested, last_text, last_actor, last_at, waiting_since,
                   last_visitor_message, last_answer, read_by_visitor, read_by_staff, unread, customer_id)
values (:conversation_id, :version, :state, :owner_kind, :owner_id, :owner_name, :generation, :turn_id, :turn_attempt, :language,
        :visitor_name, :folded_name, :opened_at, :person_requested, :last_text, :last_actor, :last_at, :waiting_since,
        :last_visitor_message, :last_answer, :read_by_visitor, :read_by_staff, :unread, :customer_id)
on conflict (conversation_id) do update
set version = excluded.version, state = excluded.state, owner_kind = excluded.owner_kind, owner_id = excluded.owner_id,
    owner_name = excluded.owner_name, generation = excluded.generation, turn_id = excluded.turn_id,
    turn_attempt = excluded.turn_attempt, language = excluded.language, visitor_name = excluded.visitor_name,
    folded_name = excluded.folded_name, opened_at = excluded.opened_at, person_requested = excluded.person_requested,
    last_text = excluded.last_text, last_actor = excluded.last_actor, last_at = excluded.last_at,
    waiting_since = excluded.waiting_since, last_visitor_message = excluded.last_visitor_message,
    last_answer = excluded.last_answer, read_by_visitor = excluded.read_by_visitor, read_by_staff = excluded.read_by_staff,
    unread = excluded.unread, customer_id = excluded.customer_id;
