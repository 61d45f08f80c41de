-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select code, value, position, name_en, name_es
from facet_name
order by code, position, value;
