-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into index_changes (document_id, position)
values (:document_id, :position)
on conflict (document_id) do update set position = excluded.position;
