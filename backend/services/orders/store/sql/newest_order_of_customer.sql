-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id
from orders
where customer_id = :customer_id and number is not null and placed_at is not null
order by created_at desc, number desc
limit 1;
