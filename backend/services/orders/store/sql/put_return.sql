-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into order_return (id, order_id, position, state, reason, at)
values (:id, :order_id, :position, :state, :reason, :at)
on conflict (id) do update
set state = excluded.state;
