-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into stock_item (id, on_hand, allocated, low_threshold)
values (:id, 0, 0, :low_threshold)
on conflict (id) do nothing;
