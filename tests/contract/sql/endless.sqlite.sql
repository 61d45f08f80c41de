-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
with recursive numbers (n) as (select 1 union all select n + 1 from numbers)
select count(*)
from numbers;
