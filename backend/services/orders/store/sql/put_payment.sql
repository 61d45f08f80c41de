-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into payment (id, order_id, position, method, state, amount, captured, failure, reference, at)
values (:id, :order_id, :position, :method, :state, :amount, :captured, :failure, :reference, :at)
on conflict (id) do update
set state = excluded.state, captured = excluded.captured, failure = excluded.failure, reference = excluded.reference;
