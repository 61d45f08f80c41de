-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select v.product_id, v.sku, v.option_key, p.slug, p.status,
       coalesce(i.on_hand, 0), coalesce(i.allocated, 0),
       cast(coalesce((select sum(r.quantity)
                      from stock_reservation r
                      where r.stock_item_id = v.id and r.state = 'live' and r.expires_at > :now), 0) as bigint),
       (select amount
        from variant_price
        where variant_id = v.id and currency = :currency and list = 'regular' and min_quantity = 1 and valid_to is null),
       (select amount
        from variant_price
        where variant_id = v.id and currency = :currency and list = 'sale' and min_quantity = 1 and valid_to is null),
       s.card
from variant v
join product p on p.id = v.product_id
join product_summary s on s.product_id = v.product_id and s.language = :language
left join stock_item i on i.id = v.id
where v.id = :id;
