-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into product_image (id, product_id, position, sha256, width, height, media_type, alt_en, alt_es, options)
values (:id, :product_id, :position, :sha256, :width, :height, :media_type, :alt_en, :alt_es, :options);
