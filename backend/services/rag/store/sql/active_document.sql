-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select active_title, language, active_audience
from documents
where id = :id and active_revision > 0;
