-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, file_name, state, dry_run, policy, row_count, done_count, created_count, updated_count, unchanged_count, rejected_count,
       error, created_at, finished_at, mapping, actor_kind, actor_id, network, request_id, cancel_asked
from import_job
where id = :id;
