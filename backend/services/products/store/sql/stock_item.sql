-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select on_hand, allocated, low_threshold
from stock_item
where id = :id;
