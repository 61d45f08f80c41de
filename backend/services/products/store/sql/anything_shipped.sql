-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select cast(coalesce(sum(shipped), 0) as bigint)
from stock_reservation
where reservation_key = :key;
