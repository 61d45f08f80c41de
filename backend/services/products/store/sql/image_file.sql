-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select blob, media_type
from image_file
where sha256 = :sha256 and doomed = 0
order by case when width >= :width then 0 else 1 end, case when width >= :width then width else -width end
limit 1;
