-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table product (
    id text primary key,
    status text not null check (status in ('draft', 'active', 'archived')),
    slug text not null unique,
    version integer not null,
    created_at integer not null,
    updated_at integer not null
) strict, without rowid;

create table product_text (
    product_id text not null references product (id) on delete cascade,
    language text not null,
    title text not null,
    description text not null,
    primary key (product_id, language)
) strict, without rowid;

create table product_option (
    id text primary key,
    product_id text not null references product (id) on delete cascade,
    position integer not null,
    name_en text not null,
    name_es text not null
) strict, without rowid;

create index product_option_by_product on product_option (product_id, position);

create table option_value (
    id text primary key,
    option_id text not null references product_option (id) on delete cascade,
    position integer not null,
    name_en text not null,
    name_es text not null
) strict, without rowid;

create index option_value_by_option on option_value (option_id, position);

-- option_key is the canonical text of the option tuple, so that no combination exists twice.
create table variant (
    id text primary key,
    product_id text not null references product (id) on delete cascade,
    sku text not null unique,
    option_key text not null,
    position integer not null,
    version integer not null,
    unique (product_id, option_key)
) strict, without rowid;

-- Amounts in minor units of the currency. A price that no longer holds gets valid_to: the rows are the history.
create table variant_price (
    variant_id text not null references variant (id) on delete cascade,
    currency text not null,
    list text not null,
    min_quantity integer not null check (min_quantity >= 1),
    amount integer not null check (amount >= 0),
    valid_from integer not null,
    valid_to integer,
    primary key (variant_id, currency, list, min_quantity, valid_from)
) strict, without rowid;

-- The level is what the movements sum up to, held ready. The id is that of the variant; no foreign key, as several
-- variants may come to share an item, and the ledger outlives a deleted product.
create table stock_item (
    id text primary key,
    on_hand integer not null check (on_hand >= 0),
    allocated integer not null check (allocated >= 0 and allocated <= on_hand),
    low_threshold integer not null check (low_threshold >= 0)
) strict, without rowid;

create table stock_movement (
    id text primary key,
    stock_item_id text not null references stock_item (id),
    kind text not null check (kind in ('received', 'adjusted', 'allocated', 'released', 'shipped', 'returned')),
    on_hand_delta integer not null,
    allocated_delta integer not null,
    reason text not null,
    reference text not null,
    actor text not null,
    at integer not null
) strict, without rowid;

create index stock_movement_by_item on stock_movement (stock_item_id, at);
create index stock_movement_by_reference on stock_movement (reference);

-- The ledger is only ever added to.
create trigger stock_movement_no_update before update on stock_movement
begin
    select raise(abort, 'stock_movement is append-only');
end;

create trigger stock_movement_no_delete before delete on stock_movement
begin
    select raise(abort, 'stock_movement is append-only');
end;

create table stock_reservation (
    reservation_key text not null,
    stock_item_id text not null references stock_item (id),
    quantity integer not null check (quantity >= 1),
    state text not null check (state in ('live', 'allocated', 'shipped', 'released', 'expired')),
    expires_at integer not null,
    primary key (reservation_key, stock_item_id)
) strict, without rowid;

create index stock_reservation_by_item on stock_reservation (stock_item_id, state, expires_at);
create index stock_reservation_live on stock_reservation (expires_at) where state = 'live';

create table audit_log (
    id text primary key,
    at integer not null,
    action text not null,
    actor_kind text not null,
    actor_id text not null,
    subject_id text not null,
    network text not null,
    request_id text not null
) strict, without rowid;

create index audit_log_by_time on audit_log (at);
create index audit_log_by_subject on audit_log (subject_id, at);
