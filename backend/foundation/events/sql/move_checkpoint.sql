-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into checkpoints (name, position)
values (:name, :position)
on conflict (name) do update set position = excluded.position;
