-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update documents
set title = :title, file_name = :file_name, media_type = :media_type, language = :language, audience = :audience,
    status = 'queued', stage = 'extract', progress = 0, bytes = :bytes, content_hash = :content_hash, revision = revision + 1,
    error = null, error_code = null, updated_at = :now
where id = :id;
