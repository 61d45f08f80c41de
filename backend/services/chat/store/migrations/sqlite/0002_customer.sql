-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The account of the shopper who opened a conversation signed in.
alter table inbox add column customer_id text;

create index inbox_by_customer on inbox (customer_id, last_at desc, conversation_id desc) where customer_id is not null;
