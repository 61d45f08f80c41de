-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select cast(coalesce(sum(quantity), 0) as bigint)
from stock_reservation
where stock_item_id = :id and state = 'live' and expires_at > :now and reservation_key <> :except;
