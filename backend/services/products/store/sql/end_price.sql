-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update variant_price
set valid_to = :valid_to
where variant_id = :variant_id and currency = :currency and list = :list and min_quantity = 1 and valid_to is null;
