-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update stock_item
set low_threshold = :low_threshold
where id = :id;
