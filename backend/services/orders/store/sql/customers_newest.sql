-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select key, user_id, name, email, orders, spent, currency, last_order_at, last_order_at
from customer
where (last_order_at, key) < (:after, :after_key) and (name_folded like :pattern escape '\' or email_folded like :pattern escape '\')
order by last_order_at desc, key desc
limit :limit;
