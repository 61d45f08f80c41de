-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into variant_price (variant_id, currency, list, min_quantity, amount, valid_from, valid_to)
values (:variant_id, :currency, :list, 1, :amount, :valid_from, null);
