-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, slug, name_en, name_es, parent_id, position, path, version
from category
order by path;
