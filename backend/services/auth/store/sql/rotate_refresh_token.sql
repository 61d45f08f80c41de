-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update refresh_tokens
set rotated_at = :now, successor_sealed = :successor_sealed
where token_hash = :token_hash
  and rotated_at is null
  and expires_at > :now
  and exists (select 1 from sessions s where s.id = refresh_tokens.session_id and s.revoked_at is null and s.ends_at > :now)
returning session_id;
