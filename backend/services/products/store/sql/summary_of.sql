-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select p.id, 0, t.card, p.category_id, r.price_from, r.price_to, r.list_price_from, s.available, s.low_stock, p.status
from product p
join product_stock s on s.product_id = p.id
join product_summary t on t.product_id = p.id and t.language = :language
left join product_price r on r.product_id = p.id and r.currency = :currency
where p.id = :id;
