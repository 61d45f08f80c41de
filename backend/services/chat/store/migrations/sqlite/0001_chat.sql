-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whose a conversation is, and the hash of the token that opens it. Not a projection: a token is no event.
create table conversation_access (
    conversation_id text not null primary key,
    owner_subject text not null,
    token_hash text unique,
    created_at integer not null
) strict, without rowid;

-- Projection: the head of each conversation.
create table inbox (
    conversation_id text not null primary key,
    version integer not null,
    state text not null,
    owner_kind text not null,
    owner_id text,
    owner_name text,
    generation integer not null,
    turn_id text,
    turn_attempt integer not null,
    language text not null,
    visitor_name text not null,
    folded_name text not null,
    opened_at integer not null,
    person_requested integer not null,
    last_text text not null,
    last_actor text not null,
    last_at integer not null,
    waiting_since integer,
    last_visitor_message integer not null,
    last_answer integer not null,
    read_by_visitor integer not null,
    read_by_staff integer not null,
    unread text not null
) strict, without rowid;

create index inbox_newest on inbox (last_at desc, conversation_id desc);
create index inbox_by_state on inbox (state, last_at desc, conversation_id desc);
create index inbox_queue on inbox (waiting_since, conversation_id) where state = 'queued';
create index inbox_turns on inbox (conversation_id) where turn_id is not null;

-- Projection: what was said, for search. The folded text has no case and no accents.
create table transcript (
    conversation_id text not null,
    version integer not null,
    kind text not null,
    message_id text not null,
    actor_kind text not null,
    actor_id text not null,
    at integer not null,
    body text not null,
    folded text not null,
    primary key (conversation_id, version)
) strict, without rowid;
