-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into outbox (id, topic, data, correlation_id, created_at)
values (:id, :topic, :data, :correlation_id, :created_at);
