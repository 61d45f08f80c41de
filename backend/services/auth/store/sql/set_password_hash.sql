-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update credentials
set password_hash = :password_hash, changed_at = :now
where user_id = :user_id;
