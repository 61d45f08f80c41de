-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into refund_line (refund_id, position, line_id, quantity, withdraw, amount)
values (:owner_id, :position, :line_id, :quantity, :withdraw, :amount)
on conflict (refund_id, position) do nothing;
