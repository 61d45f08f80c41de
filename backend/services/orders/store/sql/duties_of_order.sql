-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, order_id, kind, subject_id, amount, actor, attempts, due_at
from order_duty
where order_id = :order_id
order by position;
