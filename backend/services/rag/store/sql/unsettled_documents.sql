-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select
    id, title, file_name, media_type, language, audience, status, stage, progress, chunk_count, bytes, created_at, updated_at, error,
    error_code, content_hash, revision, active_revision
from documents
where status in ('queued', 'processing')
order by created_at, id
limit :limit;
