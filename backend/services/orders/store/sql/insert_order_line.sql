-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into order_line (order_id, id, position, variant_id, product_id, slug, image_url, sku, title, options, unit_price, quantity,
    discount_basis_points, tax_basis_points, subtotal, discount, net, tax, total)
values (:order_id, :id, :position, :variant_id, :product_id, :slug, :image_url, :sku, :title, :options, :unit_price, :quantity,
    :discount_basis_points, :tax_basis_points, :subtotal, :discount, :net, :tax, :total);
