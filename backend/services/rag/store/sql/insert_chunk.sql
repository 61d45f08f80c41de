-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into document_chunks (id, document_id, revision, ordinal, title_path, body)
values (:id, :document_id, :revision, :ordinal, :title_path, :body);
