-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update import_job
set row_count = :rows, done_count = :done, created_count = :created, updated_count = :updated, unchanged_count = :unchanged,
    rejected_count = :rejected, leased_until = :until
where id = :id and leased_by = :worker and state = 'running'
returning cancel_asked;
