-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select
    (select count(*) from documents),
    (select count(*) from document_contents),
    (select count(*) from document_chunks),
    (select count(*) from ingestion_jobs);
