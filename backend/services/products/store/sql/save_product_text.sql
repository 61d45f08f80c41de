-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into product_text (product_id, language, title, description)
values (:product_id, :language, :title, :description)
on conflict (product_id, language) do update
set title = excluded.title, description = excluded.description;
