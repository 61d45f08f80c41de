-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, state, reason, at
from order_return
where order_id = :order_id
order by position;
