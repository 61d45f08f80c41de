-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, number, state, currency, tax_included, shipping_method, shipping_title, shipping_subtotal, shipping_discount, shipping_tax,
    shipping_total, subtotal, discount, goods, shipping, tax, total, payment_method, email, customer_id, customer_key, customer_name,
    address, language, note, cart_id, cart_token_hash, key_scope, key_text, failure, created_at, expires_at, placed_at, version
from orders
where id = :id;
