-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update cart
set state = :state, order_id = :order_id, shipping_method = :shipping_method, version = :version, updated_at = :updated_at
where id = :id and version = :version_before;
