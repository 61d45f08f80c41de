-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update order_counter
set next_number = next_number + 1
where id = 1
returning next_number - 1;
