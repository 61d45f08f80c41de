-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select v.id, v.sku, v.option_key, coalesce(i.on_hand, 0), coalesce(i.allocated, 0),
       cast(coalesce((select sum(r.quantity)
                      from stock_reservation r
                      where r.stock_item_id = v.id and r.state = 'live' and r.expires_at > :now), 0) as bigint),
       coalesce(i.low_threshold, 0)
from variant v
left join stock_item i on i.id = v.id
where v.product_id = :id
order by v.position, v.id;
