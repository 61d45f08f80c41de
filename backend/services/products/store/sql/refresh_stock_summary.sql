-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into product_stock (product_id, available, low_stock)
select cast(:id as text),
       cast(coalesce(sum(i.on_hand - i.allocated
                         - coalesce((select sum(r.quantity)
                                     from stock_reservation r
                                     where r.stock_item_id = v.id and r.state = 'live'), 0)), 0) as bigint),
       cast(coalesce(sum(i.low_threshold), 0) as bigint)
from variant v
join stock_item i on i.id = v.id
where v.product_id = cast(:id as text)
on conflict (product_id) do update
set available = excluded.available, low_stock = excluded.low_stock;
