-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into setup_links (id, token_hash, expires_at)
values (1, :token_hash, :expires_at)
on conflict (id) do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at;
