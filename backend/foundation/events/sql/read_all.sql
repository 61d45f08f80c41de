-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select position, stream, version, event_id, type, type_version, data, actor_kind, actor_id, at, causation_id, correlation_id,
       request_id
from events
where position > :after
order by position
limit :limit;
