-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into stock_reservation (reservation_key, stock_item_id, quantity, shipped, released, state, expires_at)
values (:key, :stock_item_id, :quantity, 0, 0, 'live', :expires_at);
