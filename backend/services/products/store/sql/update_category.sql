-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update category
set slug = :slug, name_en = :name_en, name_es = :name_es, parent_id = :parent_id, position = :position, path = :path,
    version = version + 1
where id = :id;
