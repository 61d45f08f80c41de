-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select conversation_id, version, kind, message_id, actor_kind, actor_id, at, body, folded
from transcript
order by conversation_id, version;
