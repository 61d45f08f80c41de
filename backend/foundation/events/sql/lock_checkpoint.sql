-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Makes the row when it is missing, and holds it until the end of the transaction.
insert into checkpoints (name, position)
values (:name, 0)
on conflict (name) do update set position = checkpoints.position
returning position;
