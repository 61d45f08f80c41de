-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select slug, category_id, status, version, created_at, updated_at
from product
where id = :id;
