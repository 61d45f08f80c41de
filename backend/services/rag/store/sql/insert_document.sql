-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into documents (
    id, title, file_name, media_type, language, audience, status, stage, progress, chunk_count, bytes, content_hash, revision,
    active_revision, active_title, active_audience, created_at, updated_at
) values (
    :id, :title, :file_name, :media_type, :language, :audience, 'queued', 'extract', 0, 0, :bytes, :content_hash, 1,
    0, '', 'staff', :now, :now
);
