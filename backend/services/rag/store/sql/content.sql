-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select d.file_name, c.content
from document_contents c
join documents d on d.id = c.document_id
where c.document_id = :document_id;
