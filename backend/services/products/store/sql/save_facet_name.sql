-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into facet_name (code, value, position, name_en, name_es)
values (:code, :value, :position, :name_en, :name_es)
on conflict (code, value) do update
set position = excluded.position, name_en = excluded.name_en, name_es = excluded.name_es
where facet_name.position <> excluded.position or facet_name.name_en <> excluded.name_en or facet_name.name_es <> excluded.name_es;
