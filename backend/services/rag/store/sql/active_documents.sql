-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id
from documents
where active_revision > 0 and id > :after
order by id
limit :limit;
