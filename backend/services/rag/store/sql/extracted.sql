-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select extracted, text_kind
from document_contents
where document_id = :document_id and extracted is not null;
