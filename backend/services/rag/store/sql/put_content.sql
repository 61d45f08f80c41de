-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into document_contents (document_id, content, extracted, text_kind)
values (:document_id, :content, null, null)
on conflict (document_id) do update set content = excluded.content, extracted = null, text_kind = null;
