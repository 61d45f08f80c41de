-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select t.session_id, t.expires_at, t.rotated_at, t.successor_sealed, s.user_id, s.ends_at, s.revoked_at
from refresh_tokens t
join sessions s on s.id = t.session_id
where t.token_hash = :token_hash;
