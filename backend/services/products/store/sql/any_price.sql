-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select currency, price_from, price_to, list_price_from
from product_price
where product_id = :id
order by currency
limit 1;
