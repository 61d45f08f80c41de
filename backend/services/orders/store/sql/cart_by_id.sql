-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, user_id, token_hash, state, order_id, shipping_method, version, created_at, updated_at
from cart
where id = :id;
