-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select order_id, min(due_at)
from order_duty
where due_at <= :now
group by order_id
order by min(due_at), order_id
limit :limit;
