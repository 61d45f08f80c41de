-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select failures, last_at, blocked_until
from login_attempts
where key = :key;
