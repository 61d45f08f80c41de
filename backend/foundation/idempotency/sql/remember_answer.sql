-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Takes the place of an answer that has expired and is not purged yet, never that of one which still holds.
insert into idempotency_key (scope, key, request_hash, status, headers, body, created_at, expires_at)
values (:scope, :key, :request_hash, :status, :headers, :body, :now, :expires_at)
on conflict (scope, key) do update
set request_hash = excluded.request_hash, status = excluded.status, headers = excluded.headers, body = excluded.body,
    created_at = excluded.created_at, expires_at = excluded.expires_at
where idempotency_key.expires_at <= excluded.created_at;
