-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update documents
set status = 'processing', stage = :stage, progress = :progress, updated_at = :now
where id = :id and revision = :revision;
