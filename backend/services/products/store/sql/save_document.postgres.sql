-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into product_document (product_id, title, words)
values (:product_id, array_to_tsvector(string_to_array(:title, ' ')), array_to_tsvector(string_to_array(:words, ' ')))
on conflict (product_id) do update
set title = excluded.title, words = excluded.words;
