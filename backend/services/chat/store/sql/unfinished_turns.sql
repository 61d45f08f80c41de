-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select conversation_id
from inbox
where turn_id is not null
order by conversation_id;
