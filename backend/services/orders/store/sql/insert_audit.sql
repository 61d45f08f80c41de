-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into audit_log (id, at, action, actor_kind, actor_id, subject_id, network, request_id)
values (:id, :at, :action, :actor_kind, :actor_id, :subject_id, :network, :request_id);
