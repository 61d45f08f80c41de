-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into credentials (user_id, password_hash, changed_at)
values (:user_id, :password_hash, :now);
