-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select address
from orders
where customer_key = :customer_key and number is not null
order by created_at desc, number desc
limit :limit;
