-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Walks an index until the page is full; cross join keeps SQLite to this order of tables.
select p.id, p.updated_at, t.card, p.category_id, r.price_from, r.price_to, r.list_price_from, s.available, s.low_stock
from product p
left join product_price r on r.product_id = p.id and r.currency = :currency
cross join product_stock s
cross join product_summary t
where
    s.product_id = p.id
    and t.language = :language
    and t.product_id = p.id
    and (p.updated_at, p.id) < (cast(:key as bigint), cast(:id as text))
    and p.status in (:status1, :status2, :status3)
    and (cast(:groups as bigint) = 0
         or (select count(distinct f.facet)
             from product_term f
             where f.product_id = p.id
                 and replace(cast(:choices as text), '|' || f.term || '|', '') <> cast(:choices as text)) = cast(:groups as bigint))
    and (cast(:priced as bigint) = 0 or r.product_id is not null)
    and (cast(:price_min as bigint) < 0 or r.price_to >= cast(:price_min as bigint))
    and (cast(:price_max as bigint) < 0 or r.price_from <= cast(:price_max as bigint))
    and (cast(:stock as bigint) = 0
         or (cast(:stock as bigint) = 1 and s.available > 0)
         or (cast(:stock as bigint) = 2 and s.available > 0 and s.available <= s.low_stock)
         or (cast(:stock as bigint) = 3 and s.available <= 0))
order by p.updated_at desc, p.id desc
limit :limit;
