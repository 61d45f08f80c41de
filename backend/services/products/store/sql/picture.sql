-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select position, sha256, width, height, media_type, alt_en, alt_es, options
from product_image
where id = :id and product_id = :product_id;
