-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select key, user_id, name, email, orders, spent, currency, last_order_at, spent
from customer
where (spent, key) < (:after, :after_key) and (name_folded like :pattern escape '\' or email_folded like :pattern escape '\')
order by spent desc, key desc
limit :limit;
