-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into sessions (id, user_id, started_at, ends_at)
values (:id, :user_id, :now, :ends_at);
