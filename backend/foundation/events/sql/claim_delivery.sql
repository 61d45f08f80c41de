-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into deliveries (consumer_group, message_id, at)
values (:consumer_group, :message_id, :at)
on conflict (consumer_group, message_id) do nothing;
