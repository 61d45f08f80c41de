-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, state, carrier, tracking_number, shipped_at, delivered_at
from fulfilment
where order_id = :order_id
order by position;
