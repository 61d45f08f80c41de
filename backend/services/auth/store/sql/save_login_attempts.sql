-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into login_attempts (key, failures, last_at, blocked_until)
values (:key, :failures, :last_at, :blocked_until)
on conflict (key) do update
set failures = excluded.failures, last_at = excluded.last_at, blocked_until = excluded.blocked_until;
