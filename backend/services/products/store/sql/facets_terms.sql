-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many of the first products that fit have each term; of one facet, or of all.
select t.facet, t.term, count(*)
from (select p.id
      from (select distinct product_id
            from product_term
            where term in (:term1, :term2, :term3, :term4, :term5, :term6, :term7, :term8)) d
      cross join product p
      where
          p.id = d.product_id
          and p.status in (:status1, :status2, :status3)
          and (cast(:groups as bigint) = 0
               or (select count(distinct f.facet)
                   from product_term f
                   where f.product_id = p.id
                       and replace(cast(:choices as text), '|' || f.term || '|', '') <> cast(:choices as text)) = cast(:groups as bigint))
          and (cast(:priced as bigint) = 0
               or exists (select 1
                          from product_price r
                          where r.product_id = p.id
                              and r.currency = :currency
                              and (cast(:price_min as bigint) < 0 or r.price_to >= cast(:price_min as bigint))
                              and (cast(:price_max as bigint) < 0 or r.price_from <= cast(:price_max as bigint))))
          and (cast(:stock as bigint) = 0
               or exists (select 1
                          from product_stock s
                          where s.product_id = p.id
                              and ((cast(:stock as bigint) = 1 and s.available > 0)
                                   or (cast(:stock as bigint) = 2 and s.available > 0 and s.available <= s.low_stock)
                                   or (cast(:stock as bigint) = 3 and s.available <= 0))))
      limit :limit) found
cross join product_term t
where t.product_id = found.id and t.facet <> '/' and (cast(:facet as text) = '' or t.facet = cast(:facet as text))
group by t.facet, t.term;
