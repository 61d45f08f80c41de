-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into order_event (order_id, position, at, type, actor_kind, actor_id, actor_name, data)
select :order_id, coalesce(max(position), 0) + 1, :at, :type, :actor_kind, :actor_id, :actor_name, :data
from order_event
where order_id = :order_id;
