-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update documents
set status = 'ready', stage = 'done', progress = 100, updated_at = :now, active_revision = revision, active_title = title,
    active_audience = audience,
    chunk_count = (select count(*) from document_chunks c where c.document_id = :id and c.revision = :revision)
where id = :id and revision = :revision;
