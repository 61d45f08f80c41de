-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
delete from login_attempts
where last_at < :before and blocked_until < :before;
