-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into product_price (product_id, currency, price_from, price_to, list_price_from)
values (:product_id, :currency, :price_from, :price_to, :list_price_from);
