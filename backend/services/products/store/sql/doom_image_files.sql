-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
update image_file set doomed = 1
where doomed = 0 and sha256 in (
    select sha256 from image_file
    where claimed_at <= :before and not exists (select 1 from product_image where product_image.sha256 = image_file.sha256)
    order by claimed_at limit :limit);
