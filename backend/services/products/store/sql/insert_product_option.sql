-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into product_option (product_id, code, position, name_en, name_es)
values (:product_id, :code, :position, :name_en, :name_es);
