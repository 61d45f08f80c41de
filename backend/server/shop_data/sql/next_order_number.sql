-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update order_counter
set next_number = :number
where id = 1 and next_number < :number;
