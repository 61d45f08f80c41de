-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into order_term (term, order_id)
values (:term, :order_id)
on conflict (term, order_id) do nothing;
