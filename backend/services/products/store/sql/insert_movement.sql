-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into stock_movement (id, stock_item_id, kind, on_hand_delta, allocated_delta, reason, reference, actor, at)
values (:id, :stock_item_id, :kind, :on_hand, :allocated, :reason, :reference, :actor, :at);
