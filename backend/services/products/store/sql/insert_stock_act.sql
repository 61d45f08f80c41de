-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into stock_act (id, kind, reference, lines)
values (:id, :kind, :reference, :lines);
