-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into product (id, status, slug, category_id, version, created_at, updated_at)
values (:id, :status, :slug, :category_id, 1, :now, :now);
