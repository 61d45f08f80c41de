-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- All that fit, sorted: for few.
with found as (
    select p.id, p.category_id, r.price_from, r.price_to, r.list_price_from, s.available, s.low_stock,
           cast(:direction as bigint) * case cast(:sort as text)
               when 'relevance' then case when p.id = :first then 0 when d.number in (select rowid from product_search where product_search match :title) then 1 else 2 end
               when 'price' then coalesce(r.price_from, 9223372036854775807)
               when 'newest' then p.created_at
               when 'updated' then p.updated_at
               when 'available' then s.available
               else 0
           end as number_key,
           case when cast(:sort as text) in ('title', 'relevance') then t.sort_title else '' end as text_key
    from product_search q
    cross join product_document d
    cross join product p
    left join product_price r on r.product_id = p.id and r.currency = :currency
    cross join product_stock s
    cross join product_summary t
    where
        q.product_search match :words
        and d.number = q.rowid
        and p.id = d.product_id
        and s.product_id = p.id
        and t.product_id = p.id
        and t.language = :language
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
), page as (
    select *
    from found
    where
        cast(:from_start as bigint) = 1
        or number_key > cast(:number as bigint)
        or (number_key = cast(:number as bigint)
            and ((cast(:direction as bigint) > 0 and text_key > cast(:text as text))
                 or (cast(:direction as bigint) < 0 and text_key < cast(:text as text))
                 or (text_key = cast(:text as text) and id > cast(:id as text))))
    order by number_key,
             case when cast(:direction as bigint) > 0 then text_key end,
             case when cast(:direction as bigint) < 0 then text_key end desc,
             id
    limit :limit
)
select page.id, number_key, text_key, t.card, category_id, price_from, price_to, list_price_from, available, low_stock
from page
join product_summary t on t.product_id = page.id and t.language = :language
order by number_key,
         case when cast(:direction as bigint) > 0 then text_key end,
         case when cast(:direction as bigint) < 0 then text_key end desc,
         page.id;
