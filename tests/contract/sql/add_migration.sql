-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into schema_migrations (module, number, name, checksum, applied_at)
values (:module, 9999, 'from_the_future', '', 0);
