-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into blobs (hash, sealed, created_at) values (:hash, :sealed, :now) on conflict (hash) do nothing;
