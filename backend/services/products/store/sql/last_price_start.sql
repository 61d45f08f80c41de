-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select cast(coalesce(max(valid_from), 0) as bigint)
from variant_price
where variant_id = :variant_id and currency = :currency and list = :list and min_quantity = 1;
