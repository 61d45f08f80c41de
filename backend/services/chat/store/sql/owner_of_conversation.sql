-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select owner_subject
from conversation_access
where conversation_id = :conversation_id;
