-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into product_term (product_id, facet, term)
values (:product_id, :facet, :term)
on conflict (product_id, term) do nothing;
