-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table events (
    position bigint generated always as identity primary key,
    stream text not null,
    version bigint not null check (version > 0),
    event_id text not null unique,
    type text not null,
    type_version bigint not null,
    data text not null,
    actor_kind text not null,
    actor_id text not null,
    at bigint not null,
    causation_id text not null,
    correlation_id text not null,
    request_id text not null,
    unique (stream, version)
);

create table outbox (
    sequence bigint generated always as identity primary key,
    id text not null unique,
    topic text not null,
    data text not null,
    correlation_id text not null,
    created_at bigint not null,
    published_at bigint
);

create index outbox_waiting on outbox (sequence) where published_at is null;

-- Who may publish the outbox now: one relay a database, so that the order stays.
create table leases (
    name text primary key,
    holder text not null,
    expires_at bigint not null
);

create table checkpoints (
    name text primary key,
    position bigint not null
);

-- Messages of other rooms that a group of consumers has worked on.
create table deliveries (
    consumer_group text not null,
    message_id text not null,
    at bigint not null,
    primary key (consumer_group, message_id)
);
