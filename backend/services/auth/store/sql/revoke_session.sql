-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update sessions
set revoked_at = :now
where id = :id and revoked_at is null;
