-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
delete from orders
where number is null and id in (
    select o.id
    from orders o
    where o.number is null and o.created_at < :before and o.state in ('expired', 'cancelled')
        and not exists (select 1 from order_duty d where d.order_id = o.id)
    order by o.created_at
    limit :limit
);
