-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into import_job (id, file_name, mapping, state, dry_run, policy, row_count, done_count, created_count, updated_count,
    unchanged_count, rejected_count, error, cancel_asked, actor_kind, actor_id, network, request_id, leased_by, leased_until,
    created_at, finished_at)
values (:id, :file_name, :mapping, 'waiting', :dry_run, :policy, 0, 0, 0, 0, 0, 0, null, 0, :actor_kind, :actor_id, :network,
    :request_id, '', 0, :now, null);
