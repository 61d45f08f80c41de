-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select at, type, actor_kind, actor_id, actor_name, data
from order_event
where order_id = :order_id
order by position;
