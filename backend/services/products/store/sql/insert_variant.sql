-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into variant (id, product_id, sku, option_key, position)
values (:id, :product_id, :sku, :option_key, :position);
