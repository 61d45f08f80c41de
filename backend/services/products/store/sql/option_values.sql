-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select option_code, code, name_en, name_es
from option_value
where product_id = :id
order by option_code, position;
