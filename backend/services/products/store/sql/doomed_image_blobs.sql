-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select distinct blob
from image_file
where doomed = 1 and not exists (select 1 from image_file as kept where kept.blob = image_file.blob and kept.doomed = 0);
