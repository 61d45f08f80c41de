-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into fulfilment (id, order_id, position, state, carrier, tracking_number, shipped_at, delivered_at)
values (:id, :order_id, :position, :state, :carrier, :tracking_number, :shipped_at, :delivered_at)
on conflict (id) do update
set state = excluded.state, shipped_at = excluded.shipped_at, delivered_at = excluded.delivered_at;
