-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select row_number, state, sku, errors, cells
from import_row
where job_id = :job_id and row_number > :after and (:state = '' or state = :state)
order by row_number
limit :limit;
