-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select count(case when state in ('agent', 'snoozed') and owner_id = :me then 1 end),
       count(case when state = 'queued' then 1 end),
       count(case when state = 'bot' then 1 end),
       count(case when state in ('agent', 'snoozed') and owner_id <> :me then 1 end)
from inbox
where state <> 'resolved';
