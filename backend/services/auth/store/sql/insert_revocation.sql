-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into revocations (id, revoked_at, until_at)
values (:id, :now, :until)
on conflict (id) do nothing;
