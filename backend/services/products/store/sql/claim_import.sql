-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update import_job set state = 'running', leased_by = :worker, leased_until = :until
where id = (
        select id from import_job
        where state in ('waiting', 'running') and leased_until <= :now
        order by created_at, id
        limit 1
    )
    and leased_until <= :now
returning id, file_name, state, dry_run, policy, row_count, done_count, created_count, updated_count, unchanged_count, rejected_count,
       error, created_at, finished_at, mapping, actor_kind, actor_id, network, request_id, cancel_asked;
