-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table users (
    id text primary key,
    email text not null unique,
    name text not null,
    created_at integer not null
) strict, without rowid;

create table user_roles (
    user_id text not null references users (id) on delete cascade,
    role text not null,
    primary key (user_id, role)
) strict, without rowid;

create index user_roles_by_role on user_roles (role);

create table credentials (
    user_id text primary key references users (id) on delete cascade,
    password_hash text not null,
    changed_at integer not null
) strict, without rowid;

-- One sign-in, on one device: all refresh tokens that follow from it live and die together.
create table sessions (
    id text primary key,
    user_id text not null references users (id) on delete cascade,
    started_at integer not null,
    ends_at integer not null,
    revoked_at integer
) strict, without rowid;

create index sessions_by_user on sessions (user_id);
create index sessions_by_end on sessions (ends_at);

-- Tokens are held as SHA-256. The successor is sealed with a key derived from the token it follows, so that only who
-- holds that one can be given it again.
create table refresh_tokens (
    token_hash text primary key,
    session_id text not null references sessions (id) on delete cascade,
    issued_at integer not null,
    expires_at integer not null,
    rotated_at integer,
    successor_sealed blob
) strict, without rowid;

create index refresh_tokens_by_session on refresh_tokens (session_id);

-- Access tokens ("jti") and sessions ("sid") that are refused although their signature is good.
create table revocations (
    id text primary key,
    revoked_at integer not null,
    until_at integer not null
) strict, without rowid;

create index revocations_by_time on revocations (revoked_at);

-- At most one set-up link is open.
create table setup_links (
    id integer primary key check (id = 1),
    token_hash text not null,
    expires_at integer not null
) strict;

create table login_attempts (
    key text primary key,
    failures integer not null,
    last_at integer not null,
    blocked_until integer not null
) strict, without rowid;

create table audit_log (
    id text primary key,
    at integer not null,
    action text not null,
    actor_kind text not null,
    actor_id text not null,
    subject_id text not null,
    network text not null,
    request_id text not null
) strict, without rowid;

create index audit_log_by_time on audit_log (at);
create index audit_log_by_subject on audit_log (subject_id, at);
