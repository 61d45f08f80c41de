-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select l.refund_id, l.line_id, l.quantity, l.withdraw, l.amount
from refund_line l
join refund r on r.id = l.refund_id
where r.order_id = :order_id
order by l.refund_id, l.position;
