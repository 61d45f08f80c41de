-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select id, product_id, position, sha256, width, height, media_type, alt_en, alt_es, options
from product_image
where product_id = :id
order by position, id;
