-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select l.fulfilment_id, l.line_id, l.quantity
from fulfilment_line l
join fulfilment f on f.id = l.fulfilment_id
where f.order_id = :order_id
order by l.fulfilment_id, l.position;
