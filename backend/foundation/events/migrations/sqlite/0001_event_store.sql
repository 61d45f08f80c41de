-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table events (
    position integer primary key,
    stream text not null,
    version integer not null check (version > 0),
    event_id text not null unique,
    type text not null,
    type_version integer not null,
    data text not null,
    actor_kind text not null,
    actor_id text not null,
    at integer not null,
    causation_id text not null,
    correlation_id text not null,
    request_id text not null,
    unique (stream, version)
) strict;

create table outbox (
    sequence integer primary key,
    id text not null unique,
    topic text not null,
    data text not null,
    correlation_id text not null,
    created_at integer not null,
    published_at integer
) strict;

create index outbox_waiting on outbox (sequence) where published_at is null;

-- Who may publish the outbox now: one relay a database, so that the order stays.
create table leases (
    name text primary key,
    holder text not null,
    expires_at integer not null
) strict, without rowid;

create table checkpoints (
    name text primary key,
    position integer not null
) strict, without rowid;

-- Messages of other rooms that a group of consumers has worked on.
create table deliveries (
    consumer_group text not null,
    message_id text not null,
    at integer not null,
    primary key (consumer_group, message_id)
) strict, without rowid;
