-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update document_contents
set extracted = :extracted, text_kind = :text_kind
where document_id = :document_id;
