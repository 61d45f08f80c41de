-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tree of categories. path: the ids from the root, "/<id>/<id>", so that what is below begins with it.
create table category (
    id text primary key,
    slug text not null unique,
    name_en text not null,
    name_es text not null,
    parent_id text references category (id),
    position integer not null,
    path text not null,
    version integer not null
) strict, without rowid;

create index category_by_parent on category (parent_id);
create index category_by_path on category (path);

create table product (
    id text primary key,
    status text not null check (status in ('draft', 'active', 'archived')),
    slug text not null unique,
    category_id text references category (id),
    version integer not null,
    created_at integer not null,
    updated_at integer not null
) strict, without rowid;

create index product_by_category on product (category_id);
create index product_by_creation on product (created_at, id);
create index product_by_update on product (updated_at, id);

create table product_text (
    product_id text not null references product (id) on delete cascade,
    language text not null,
    title text not null,
    description text not null,
    primary key (product_id, language)
) strict, without rowid;

create table product_option (
    product_id text not null references product (id) on delete cascade,
    code text not null,
    position integer not null,
    name_en text not null,
    name_es text not null,
    primary key (product_id, code)
) strict, without rowid;

create table option_value (
    product_id text not null,
    option_code text not null,
    code text not null,
    position integer not null,
    name_en text not null,
    name_es text not null,
    primary key (product_id, option_code, code),
    foreign key (product_id, option_code) references product_option (product_id, code) on delete cascade
) strict, without rowid;

-- option_key: the codes of the values in the order of the options, "ochre/l", so that no combination exists twice.
create table variant (
    id text primary key,
    product_id text not null references product (id) on delete cascade,
    sku text not null unique,
    option_key text not null,
    position integer not null,
    unique (product_id, option_key)
) strict, without rowid;

-- Amounts in minor units of the currency. A price that no longer holds gets valid_to: the rows are the history. What holds
-- now has none.
create table variant_price (
    variant_id text not null references variant (id) on delete cascade,
    currency text not null,
    list text not null check (list in ('regular', 'sale')),
    min_quantity integer not null check (min_quantity >= 1),
    amount integer not null check (amount >= 0),
    valid_from integer not null,
    valid_to integer,
    primary key (variant_id, currency, list, min_quantity, valid_from)
) strict, without rowid;

create unique index variant_price_now on variant_price (variant_id, currency, list, min_quantity) where valid_to is null;

-- sha256 and size of the largest one that was made, since the original is not kept; the files are in foundation/blobs. options: a JSON list of the codes of option values.
create table product_image (
    id text primary key,
    product_id text not null references product (id) on delete cascade,
    position integer not null,
    sha256 text not null,
    width integer not null check (width >= 1),
    height integer not null check (height >= 1),
    media_type text not null,
    alt_en text not null,
    alt_es text not null,
    options text not null
) strict, without rowid;

create index product_image_by_product on product_image (product_id, position);
create index product_image_by_content on product_image (sha256);

-- From here to product_document: what lists are made of. All of it follows from the tables above and is written anew with
-- each change of a product, in the same transaction.

-- card: the summary as it goes over the wire, without prices and stock.
create table product_summary (
    product_id text not null references product (id) on delete cascade,
    language text not null,
    sort_title text not null,
    card text not null,
    primary key (product_id, language)
) strict, without rowid;

create index product_summary_by_title on product_summary (language, sort_title, product_id);

-- What one unit costs now, from the cheapest variant to the dearest; list_price_from: the regular price of the cheapest when
-- that is on sale.
create table product_price (
    product_id text not null references product (id) on delete cascade,
    currency text not null,
    price_from integer not null,
    price_to integer not null,
    list_price_from integer,
    primary key (product_id, currency)
) strict, without rowid;

create index product_price_by_price on product_price (currency, price_from, product_id);

-- available: of all variants, less every reservation that nobody has marked as over yet. low_stock: the thresholds' sum.
-- Kept by the triggers below, in the transaction of whatever changes the stock.
create table product_stock (
    product_id text primary key references product (id) on delete cascade,
    available integer not null,
    low_stock integer not null
) strict, without rowid;

create index product_stock_by_available on product_stock (available, product_id);

-- What a product can be picked by: "colour=ochre" of facet "colour", "/<category id>" of facet "/" for its category and those
-- above.
create table product_term (
    product_id text not null references product (id) on delete cascade,
    facet text not null,
    term text not null,
    primary key (product_id, term)
) strict, without rowid;

create index product_term_by_term on product_term (term, product_id);

-- Names of facets (value = '') and of their values, as the product that was written last has them.
create table facet_name (
    code text not null,
    value text not null,
    position integer not null,
    name_en text not null,
    name_es text not null,
    primary key (code, value)
) strict, without rowid;

-- The terms that foundation/text makes of titles, descriptions, names and SKUs, separated by blanks.
create table product_document (
    number integer primary key,
    product_id text not null unique references product (id) on delete cascade,
    title text not null,
    words text not null
) strict;

create virtual table product_search using fts5 (
    title, words, content = 'product_document', content_rowid = 'number', detail = 'column', tokenize = 'unicode61 remove_diacritics 0'
);

create trigger product_document_added after insert on product_document
begin
    insert into product_search (rowid, title, words) values (new.number, new.title, new.words);
end;

create trigger product_document_removed after delete on product_document
begin
    insert into product_search (product_search, rowid, title, words) values ('delete', old.number, old.title, old.words);
end;

create trigger product_document_changed after update on product_document
begin
    insert into product_search (product_search, rowid, title, words) values ('delete', old.number, old.title, old.words);
    insert into product_search (rowid, title, words) values (new.number, new.title, new.words);
end;

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

-- shipped and released: pieces of an allocated line that have left the house, or will not. It is over when they are all.
create table stock_reservation (
    reservation_key text not null,
    stock_item_id text not null references stock_item (id),
    quantity integer not null check (quantity >= 1),
    shipped integer not null check (shipped >= 0),
    released integer not null check (released >= 0 and shipped + released <= quantity),
    state text not null check (state in ('live', 'allocated', 'shipped', 'released', 'expired')),
    expires_at integer not null,
    primary key (reservation_key, stock_item_id)
) strict, without rowid;

create index stock_reservation_by_item on stock_reservation (stock_item_id, state, expires_at);
create index stock_reservation_live on stock_reservation (expires_at) where state = 'live';

-- Parcels, withdrawals and returns that were worked on, by the caller's id, so that each happens once. lines: what was asked
-- for, as a canonical text.
create table stock_act (
    id text primary key,
    kind text not null check (kind in ('ship', 'unallocate', 'restock')),
    reference text not null,
    lines text not null
) strict, without rowid;

create trigger product_stock_by_level after update of on_hand, allocated on stock_item
when new.on_hand - new.allocated <> old.on_hand - old.allocated
begin
    update product_stock
    set available = available + (new.on_hand - new.allocated) - (old.on_hand - old.allocated)
    where product_id = (select product_id from variant where id = new.id);
end;

create trigger product_stock_by_new_reservation after insert on stock_reservation
when new.state = 'live'
begin
    update product_stock
    set available = available - new.quantity
    where product_id = (select product_id from variant where id = new.stock_item_id);
end;

create trigger product_stock_by_reservation after update of state on stock_reservation
when (new.state = 'live') <> (old.state = 'live')
begin
    update product_stock
    set available = available + case when new.state = 'live' then -new.quantity else new.quantity end
    where product_id = (select product_id from variant where id = new.stock_item_id);
end;

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
