-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select p.variant_id, p.currency, p.list, p.amount
from variant v
join variant_price p on p.variant_id = v.id
where v.product_id = :id and p.valid_to is null and p.min_quantity = 1
order by p.currency;
