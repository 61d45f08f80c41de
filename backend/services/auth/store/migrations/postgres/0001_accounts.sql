-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table users (
    id text primary key,
    email text not null unique,
    name text not null,
    created_at bigint not null
);

create table user_roles (
    user_id text not null references users (id) on delete cascade,
    role text not null,
    primary key (user_id, role)
);

create index user_roles_by_role on user_roles (role);

create table credentials (
    user_id text primary key references users (id) on delete cascade,
    password_hash text not null,
    changed_at bigint not null
);

-- One sign-in, on one device: all refresh tokens that follow from it live and die together.
create table sessions (
    id text primary key,
    user_id text not null references users (id) on delete cascade,
    started_at bigint not null,
    ends_at bigint not null,
    revoked_at bigint
);

create index sessions_by_user on sessions (user_id);
create index sessions_by_end on sessions (ends_at);

-- Tokens are held as SHA-256. The successor is sealed with a key derived from the token it follows, so that only who
-- holds that one can be given it again.
create table refresh_tokens (
    token_hash text primary key,
    session_id text not null references sessions (id) on delete cascade,
    issued_at bigint not null,
    expires_at bigint not null,
    rotated_at bigint,
    successor_sealed bytea
);

create index refresh_tokens_by_session on refresh_tokens (session_id);

-- Access tokens ("jti") and sessions ("sid") that are refused although their signature is good.
create table revocations (
    id text primary key,
    revoked_at bigint not null,
    until_at bigint not null
);

create index revocations_by_time on revocations (revoked_at);

-- At most one set-up link is open.
create table setup_links (
    id bigint primary key check (id = 1),
    token_hash text not null,
    expires_at bigint not null
);

create table login_attempts (
    key text primary key,
    failures bigint not null,
    last_at bigint not null,
    blocked_until bigint not null
);

create table audit_log (
    id text primary key,
    at bigint not null,
    action text not null,
    actor_kind text not null,
    actor_id text not null,
    subject_id text not null,
    network text not null,
    request_id text not null
);

create index audit_log_by_time on audit_log (at);
create index audit_log_by_subject on audit_log (subject_id, at);
