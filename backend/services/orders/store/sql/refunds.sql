-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, state, shipping, surplus, amount, return_id, payment_id, restock, reason, at
from refund
where order_id = :order_id
order by position;
