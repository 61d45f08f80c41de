-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into order_duty (id, order_id, position, kind, subject_id, amount, actor, attempts, due_at)
select :id, :order_id, coalesce(max(position), 0) + 1, :kind, :subject_id, :amount, :actor, 0, :due_at
from order_duty
where order_id = :order_id;
