-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many: a 'comment with :colon' and a "quoted :name" are no parameters.
select count(*), ':literal', cast(:extra as text)
from items;
