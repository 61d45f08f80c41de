-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select u.id, u.email, u.name, c.password_hash
from users u
join credentials c on c.user_id = u.id
where u.email = :email;
