-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
delete from document_chunks
where document_id = :document_id and revision <> :revision;
