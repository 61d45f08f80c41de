-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into users (id, email, name, created_at)
values (:id, :email, :name, :now);
