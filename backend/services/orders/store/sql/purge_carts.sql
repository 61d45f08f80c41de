-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
delete from cart
where state <> 'ordering' and id in (
    select c.id
    from cart c
    where c.updated_at < :before and c.state <> 'ordering'
    order by c.updated_at
    limit :limit
);
