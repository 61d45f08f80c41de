-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Answers to writes that came with an Idempotency-Key, beside what those writes changed.
create table idempotency_key (
    scope text not null,
    key text not null,
    request_hash text not null,
    status bigint not null check (status between 200 and 499),
    headers text not null,
    body bytea not null,
    created_at bigint not null,
    expires_at bigint not null,
    primary key (scope, key)
);

create index idempotency_key_expiry on idempotency_key (expires_at);
