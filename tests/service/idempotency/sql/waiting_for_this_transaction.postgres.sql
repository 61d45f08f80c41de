-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select count(*)
from pg_locks
where not granted and locktype = 'transactionid' and transactionid = pg_current_xact_id()::xid;
