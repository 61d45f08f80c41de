-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update index_position
set position = position + 1
where name = 'lexical'
returning position;
