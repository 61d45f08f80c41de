-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update import_job set leased_until = 0 where id = :id and leased_by = :worker;
