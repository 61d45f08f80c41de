-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into fulfilment_line (fulfilment_id, position, line_id, quantity)
values (:owner_id, :position, :line_id, :quantity)
on conflict (fulfilment_id, position) do nothing;
