-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into import_row (job_id, row_number, state, sku, errors, cells)
values (:job_id, :row_number, :state, :sku, :errors, :cells);
