-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into refresh_tokens (token_hash, session_id, issued_at, expires_at)
values (:token_hash, :session_id, :now, :expires_at);
