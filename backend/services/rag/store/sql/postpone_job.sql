-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update ingestion_jobs
set leased_until = :until
where document_id = :document_id and revision = :revision and leased_by = :worker;
