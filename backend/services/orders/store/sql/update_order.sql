-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update orders
set number = :number, state = :state, payment_status = :payment_status, fulfilment_status = :fulfilment_status,
    return_status = :return_status, pieces = :pieces, shipped_pieces = :shipped_pieces, captured = :captured, refunded = :refunded,
    failure = :failure, key_scope = :key_scope, key_text = :key_text, placed_at = :placed_at, version = :version
where id = :id and version = :version_before;
