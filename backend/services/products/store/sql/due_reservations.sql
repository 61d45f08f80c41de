-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select reservation_key
from stock_reservation
where state = 'live' and expires_at <= :now
group by reservation_key
order by min(expires_at), reservation_key
limit :limit;
