-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, variant_id, product_id, slug, image_url, sku, title, options, unit_price, quantity, discount_basis_points, tax_basis_points,
    subtotal, discount, net, tax, total
from order_line
where order_id = :order_id
order by position;
