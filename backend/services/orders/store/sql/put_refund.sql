-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into refund (id, order_id, position, state, shipping, surplus, amount, return_id, payment_id, restock, reason, at)
values (:id, :order_id, :position, :state, :shipping, :surplus, :amount, :return_id, :payment_id, :restock, :reason, :at)
on conflict (id) do update
set state = excluded.state;
