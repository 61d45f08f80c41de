-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, sha256, position
from product_image
where product_id = :product_id
order by position, id;
