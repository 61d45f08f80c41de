-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select stock_item_id, kind, on_hand_delta
from stock_movement
where id = :id;
