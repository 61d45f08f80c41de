-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select code, name_en, name_es
from product_option
where product_id = :id
order by position;
