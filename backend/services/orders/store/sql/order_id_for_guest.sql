-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id
from orders
where number = :number and email_folded = :email_folded;
