-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into cart_line (cart_id, variant_id, position, quantity, seen_amount, seen_currency)
values (:cart_id, :variant_id, :position, :quantity, :seen_amount, :seen_currency);
