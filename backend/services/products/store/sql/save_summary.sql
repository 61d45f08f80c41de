-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into product_summary (product_id, language, sort_title, card)
values (:product_id, :language, :sort_title, :card)
on conflict (product_id, language) do update
set sort_title = excluded.sort_title, card = excluded.card;
