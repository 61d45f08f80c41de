-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, until_at
from revocations
where revoked_at >= :since and until_at > :now;
