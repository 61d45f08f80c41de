-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into category (id, slug, name_en, name_es, parent_id, position, path, version)
values (:id, :slug, :name_en, :name_es, :parent_id, :position, :path, 1);
