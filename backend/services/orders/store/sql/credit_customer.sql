-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into customer (key, user_id, name, name_folded, email, email_folded, orders, spent, currency, first_order_at, last_order_at)
values (:key, :user_id, :name, :name_folded, :email, :email_folded, :orders, :spent, :currency, :at, :at)
on conflict (key) do update
set name = case when excluded.orders > 0 then excluded.name else customer.name end,
    name_folded = case when excluded.orders > 0 then excluded.name_folded else customer.name_folded end,
    email = case when excluded.orders > 0 then excluded.email else customer.email end,
    email_folded = case when excluded.orders > 0 then excluded.email_folded else customer.email_folded end,
    orders = customer.orders + excluded.orders,
    spent = customer.spent + excluded.spent,
    first_order_at = case when excluded.first_order_at < customer.first_order_at then excluded.first_order_at
        else customer.first_order_at end,
    last_order_at = case when excluded.last_order_at > customer.last_order_at then excluded.last_order_at
        else customer.last_order_at end;
