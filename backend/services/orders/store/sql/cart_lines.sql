-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select variant_id, quantity, seen_amount, seen_currency
from cart_line
where cart_id = :cart_id
order by position;
