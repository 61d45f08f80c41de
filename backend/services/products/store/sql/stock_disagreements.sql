-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Items whose level is not what the movements sum up to, or whose allocation is not what the reservations say.
select i.id, i.on_hand, i.allocated, coalesce(m.on_hand, 0), coalesce(m.allocated, 0), coalesce(r.allocated, 0)
from stock_item i
left join (
    select stock_item_id, cast(sum(on_hand_delta) as bigint) as on_hand, cast(sum(allocated_delta) as bigint) as allocated
    from stock_movement
    group by stock_item_id
) m on m.stock_item_id = i.id
left join (
    select stock_item_id, cast(sum(quantity - shipped - released) as bigint) as allocated
    from stock_reservation
    where state = 'allocated'
    group by stock_item_id
) r on r.stock_item_id = i.id
where i.on_hand <> coalesce(m.on_hand, 0)
    or i.allocated <> coalesce(m.allocated, 0)
    or i.allocated <> coalesce(r.allocated, 0)
order by i.id;
