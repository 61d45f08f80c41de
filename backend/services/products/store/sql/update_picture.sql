-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update product_image set alt_en = :alt_en, alt_es = :alt_es, options = :options where id = :id and product_id = :product_id;
