-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select count(*)
from (
    select 1
    from customer
    where (name_folded like :pattern escape '\' or email_folded like :pattern escape '\')
    limit :limit
) counted;
