-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into transcript (conversation_id, version, kind, message_id, actor_kind, actor_id, at, body, folded)
values (:conversation_id, :version, :kind, :message_id, :actor_kind, :actor_id, :at, :body, :folded);
