-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select p.variant_id, v.sku, p.list, p.amount, p.currency, p.valid_from, p.valid_to
from variant v
join variant_price p on p.variant_id = v.id
where v.product_id = :id and p.min_quantity = 1
order by p.valid_from desc, v.position, v.id, p.currency, p.list
limit :limit;
