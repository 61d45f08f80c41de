-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select o.id, o.number, o.customer_name, o.state, o.payment_status, o.fulfilment_status, o.total, o.currency, o.email, o.pieces,
    o.shipped_pieces, coalesce(o.placed_at, o.created_at), o.created_at, o.number
from orders o
where o.number is not null and (o.created_at, o.number) < (:after_key, :after_number)
    and (:states = '' or :states like '%,' || o.state || ',%')
    and (:payments = '' or :payments like '%,' || o.payment_status || ',%')
    and (:fulfilments = '' or :fulfilments like '%,' || o.fulfilment_status || ',%')
    and o.created_at >= :since and o.created_at < :until
order by o.created_at desc, o.number desc
limit :limit;
