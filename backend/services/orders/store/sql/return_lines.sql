-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select l.return_id, l.line_id, l.quantity
from order_return_line l
join order_return r on r.id = l.return_id
where r.order_id = :order_id
order by l.return_id, l.position;
