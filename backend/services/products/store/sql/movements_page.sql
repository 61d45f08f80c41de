-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select m.at, m.id, m.stock_item_id, m.kind, m.on_hand_delta, m.allocated_delta, m.reason, m.reference, m.actor
from variant v
join stock_movement m on m.stock_item_id = v.id
where v.product_id = :product_id and (m.at, m.id) < (cast(:before_at as bigint), cast(:before_id as text))
order by m.at desc, m.id desc
limit :limit;
