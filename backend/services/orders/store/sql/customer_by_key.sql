-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select key, user_id, name, email, orders, spent, currency, last_order_at, first_order_at
from customer
where key = :key;
