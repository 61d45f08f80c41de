-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into ingestion_jobs (document_id, revision, stage, attempts, leased_by, leased_until, created_at)
select id, revision, 'extract', 0, '', 0, :now
from documents
where id = :document_id
on conflict (document_id) do update
set revision = excluded.revision, stage = excluded.stage, attempts = 0, leased_by = '', leased_until = 0, created_at = excluded.created_at;
