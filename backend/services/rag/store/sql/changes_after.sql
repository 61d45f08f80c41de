-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select document_id, position
from index_changes
where position > :position
order by position
limit :limit;
