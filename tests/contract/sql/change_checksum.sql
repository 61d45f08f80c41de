-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update schema_migrations
set checksum = 'changed'
where module = :module and number = 1;
