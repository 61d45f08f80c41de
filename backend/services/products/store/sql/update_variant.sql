-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update variant
set sku = :sku, option_key = :option_key, position = :position
where id = :id;
