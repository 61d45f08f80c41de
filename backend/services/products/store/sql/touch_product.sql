-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update product
set version = version + 1, updated_at = :now
where id = :id;
