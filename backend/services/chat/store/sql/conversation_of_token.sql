-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select conversation_id
from conversation_access
where token_hash = :token_hash;
