-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The sizes of a picture in foundation/blobs. sha256: of the largest, as in product_image, which says who shows it. A picture
-- that nobody has shown for a while is doomed first and then removed, so that nobody who brings it again meets it half gone.
create table image_file (
    sha256 text not null,
    width integer not null check (width >= 1),
    blob text not null,
    media_type text not null,
    claimed_at integer not null,
    doomed integer not null check (doomed in (0, 1)),
    primary key (sha256, width)
) strict, without rowid;

create index image_file_by_blob on image_file (blob);
create index image_file_by_claim on image_file (claimed_at);
