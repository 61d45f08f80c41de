-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Products at or below each category: of every status, and active ones. "0" is what comes after "/".
select t.term, count(*), cast(coalesce(sum(case when p.status = 'active' then 1 else 0 end), 0) as bigint)
from product_term t
join product p on p.id = t.product_id
where t.term >= '/' and t.term < '0'
group by t.term;
