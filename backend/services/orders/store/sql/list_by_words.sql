-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select found.*
from (
    select o.id, o.number, o.customer_name, o.state, o.payment_status, o.fulfilment_status, o.total, o.currency, o.email, o.pieces,
    o.shipped_pieces, coalesce(o.placed_at, o.created_at), case :sort when 'newest' then -o.created_at when 'oldest' then o.created_at when 'total' then o.total else -o.total end as sort_key,
        case :sort when 'newest' then -o.number when '-total' then -o.number else o.number end as sort_number
    from orders o
    where o.id in (select t.order_id from order_term t where t.term >= :word1 and t.term < :word1_end)
    and (:word2 = '' or o.id in (select t.order_id from order_term t where t.term >= :word2 and t.term < :word2_end))
    and (:word3 = '' or o.id in (select t.order_id from order_term t where t.term >= :word3 and t.term < :word3_end))
    and (:word4 = '' or o.id in (select t.order_id from order_term t where t.term >= :word4 and t.term < :word4_end))
    and o.number is not null and (:customer_key = '' or o.customer_key = :customer_key)
    and (:states = '' or :states like '%,' || o.state || ',%')
    and (:payments = '' or :payments like '%,' || o.payment_status || ',%')
    and (:fulfilments = '' or :fulfilments like '%,' || o.fulfilment_status || ',%')
    and o.created_at >= :since and o.created_at < :until
) found
where (found.sort_key, found.sort_number) > (:after_key, :after_number)
order by found.sort_key, found.sort_number
limit :limit;
