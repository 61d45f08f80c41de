-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update ingestion_jobs
set leased_by = :worker, leased_until = :until, attempts = attempts + 1
where document_id = (
        select document_id
        from ingestion_jobs
        where leased_until <= :now
        order by created_at, document_id
        limit 1
    )
    and leased_until <= :now
returning document_id, revision, stage, attempts;
