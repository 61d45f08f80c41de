-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select distinct currency, list from variant_price where valid_to is null order by currency, list;
