-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select count(*)
from (
    select 1
    from orders o
    where o.number is not null
        and (:states = '' or :states like '%,' || o.state || ',%')
    and (:payments = '' or :payments like '%,' || o.payment_status || ',%')
    and (:fulfilments = '' or :fulfilments like '%,' || o.fulfilment_status || ',%')
    and o.created_at >= :since and o.created_at < :until
    limit :limit
) counted;
