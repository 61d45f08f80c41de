-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select c.id, c.title_path, c.body
from document_chunks c
join documents d on d.id = c.document_id and d.active_revision = c.revision
where c.document_id = :document_id
order by c.ordinal;
