-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into orders (id, number, state, payment_status, fulfilment_status, return_status, pieces, shipped_pieces, captured, refunded,
    currency, tax_included, subtotal, discount, goods, shipping, tax, total, shipping_subtotal, shipping_discount, shipping_tax,
    shipping_total, shipping_method, shipping_title, payment_method, email, email_folded, customer_id, customer_key, customer_name,
    address, language, note, cart_id, cart_token_hash, key_scope, key_text, failure, created_at, expires_at, placed_at, version)
values (:id, :number, :state, :payment_status, :fulfilment_status, :return_status, :pieces, :shipped_pieces, :captured, :refunded,
    :currency, :tax_included, :subtotal, :discount, :goods, :shipping, :tax, :total, :shipping_subtotal, :shipping_discount,
    :shipping_tax, :shipping_total, :shipping_method, :shipping_title, :payment_method, :email, :email_folded, :customer_id,
    :customer_key, :customer_name, :address, :language, :note, :cart_id, :cart_token_hash, :key_scope, :key_text, :failure,
    :created_at, :expires_at, :placed_at, :version);
