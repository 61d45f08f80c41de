-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into items (name, owner, count, weight, content, note)
values (:name, :owner, :count, :weight, :content, :note);
