-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update stock_reservation
set shipped = shipped + :shipped, released = released + :released
where reservation_key = :key and stock_item_id = :stock_item_id;
