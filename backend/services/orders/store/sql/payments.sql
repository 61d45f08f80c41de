-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, method, state, amount, captured, failure, reference, at
from payment
where order_id = :order_id
order by position;
