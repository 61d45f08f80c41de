-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select version
from transcript
where conversation_id = :conversation_id and message_id = :message_id;
