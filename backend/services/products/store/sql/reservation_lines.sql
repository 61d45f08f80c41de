-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select stock_item_id, quantity, state, expires_at, quantity - shipped - released
from stock_reservation
where reservation_key = :key;
