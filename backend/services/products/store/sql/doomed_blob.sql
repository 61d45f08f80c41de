-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
select 1 from image_file where blob = :blob and doomed = 1 limit 1;
