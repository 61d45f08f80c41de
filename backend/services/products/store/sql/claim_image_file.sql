-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
insert into image_file (sha256, width, blob, media_type, claimed_at, doomed)
values (:sha256, :width, :blob, :media_type, :now, 0)
on conflict (sha256, width) do update set claimed_at = :now, blob = :blob;
