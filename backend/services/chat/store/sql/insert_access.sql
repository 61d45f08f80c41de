-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into conversation_access (conversation_id, owner_subject, token_hash, created_at)
values (:conversation_id, :owner_subject, :token_hash, :created_at);
