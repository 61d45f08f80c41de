-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update import_job
set cancel_asked = 1, state = case when state = 'waiting' then 'cancelled' else state end,
    finished_at = case when state = 'waiting' then :now else finished_at end
where id = :id and state in ('waiting', 'running');
