-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The outer condition looks like a repetition. On PostgreSQL it is asked again of a row that another transaction changed
-- meanwhile, and so spares a key that was used anew; the inner one is not.
delete from idempotency_key
where expires_at <= :now and (scope, key) in (
    select scope, key
    from idempotency_key
    where expires_at <= :now
    order by expires_at
    limit :limit
);
