-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- CSV files that are, or were, imported. leased_until: whoever works on it keeps it until then; 0: nobody does.
create table import_job (
    id text primary key,
    file_name text not null,
    mapping text not null,
    state text not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    dry_run bigint not null check (dry_run in (0, 1)),
    policy text not null check (policy in ('reject_all', 'reject_rows')),
    row_count bigint not null,
    done_count bigint not null,
    created_count bigint not null,
    updated_count bigint not null,
    unchanged_count bigint not null,
    rejected_count bigint not null,
    error text,
    cancel_asked bigint not null check (cancel_asked in (0, 1)),
    actor_kind text not null,
    actor_id text not null,
    network text not null,
    request_id text not null,
    leased_by text not null,
    leased_until bigint not null,
    created_at bigint not null,
    finished_at bigint
);

create index import_job_by_time on import_job (created_at, id);
create index import_job_open on import_job (created_at, id) where state in ('waiting', 'running');

-- The file itself, until its import is over.
create table import_file (
    job_id text primary key references import_job (id) on delete cascade,
    content bytea not null
);

-- What became of each row, in the transaction that did it: after a crash, rows that are here are not done again.
create table import_row (
    job_id text not null references import_job (id) on delete cascade,
    row_number bigint not null,
    state text not null check (state in ('created', 'updated', 'unchanged', 'rejected')),
    sku text not null,
    errors text not null,
    cells text not null,
    primary key (job_id, row_number)
);

create index import_row_by_state on import_row (job_id, state, row_number);
