-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select p.id, p.category_id
from category c
join product p on p.category_id = c.id
where c.path >= :path and c.path < :path_end
order by p.id;
