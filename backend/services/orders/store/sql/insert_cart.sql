-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into cart (id, user_id, token_hash, state, shipping_method, version, created_at, updated_at)
values (:id, :user_id, :token_hash, :state, :shipping_method, :version, :created_at, :updated_at);
