-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select request_hash, status, headers, body
from idempotency_key
where scope = :scope and key = :key and expires_at > :now;
