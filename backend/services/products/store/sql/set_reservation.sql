-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update stock_reservation
set state = :state, expires_at = :expires_at
where reservation_key = :key;
