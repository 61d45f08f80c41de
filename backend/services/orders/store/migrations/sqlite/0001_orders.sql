-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A guest's cart is opened by its token, of which the SHA-256 is kept; a customer's by her account.
create table cart (
    id text primary key,
    user_id text,
    token_hash text,
    state text not null check (state in ('open', 'ordering', 'ordered')),
    order_id text,
    shipping_method text not null,
    version integer not null,
    created_at integer not null,
    updated_at integer not null,
    check ((user_id is null) <> (token_hash is null))
) strict, without rowid;

create unique index cart_of_user on cart (user_id) where state in ('open', 'ordering');
create index cart_by_age on cart (updated_at);

-- The price is the one that the shopper was last shown; what is charged is asked for at the checkout.
create table cart_line (
    cart_id text not null references cart (id) on delete cascade,
    variant_id text not null,
    position integer not null,
    quantity integer not null check (quantity >= 1),
    seen_amount integer not null,
    seen_currency text not null,
    primary key (cart_id, variant_id)
) strict, without rowid;

create table order_counter (
    id integer primary key check (id = 1),
    next_number integer not null
) strict;

insert into order_counter (id, next_number) values (1, 10001);

-- Amounts in minor units of the currency. payment_status to refunded are derived from the tables below and refreshed with
-- each change, for lists. An order has a number once its goods were held; without one nobody is shown it.
create table orders (
    id text primary key,
    number integer unique,
    state text not null check (state in ('pending_payment', 'placed', 'on_hold', 'completed', 'expired', 'cancelled')),
    payment_status text not null,
    fulfilment_status text not null,
    return_status text not null,
    pieces integer not null,
    shipped_pieces integer not null,
    captured integer not null,
    refunded integer not null,
    currency text not null,
    tax_included integer not null,
    subtotal integer not null,
    discount integer not null,
    goods integer not null,
    shipping integer not null,
    tax integer not null,
    total integer not null,
    shipping_subtotal integer not null,
    shipping_discount integer not null,
    shipping_tax integer not null,
    shipping_total integer not null,
    shipping_method text not null,
    shipping_title text not null,
    payment_method text not null,
    email text not null,
    email_folded text not null,
    customer_id text,
    customer_key text not null,
    customer_name text not null,
    address text not null,
    language text not null,
    note text,
    cart_id text not null,
    cart_token_hash text,
    key_scope text,
    key_text text,
    failure text,
    created_at integer not null,
    expires_at integer not null,
    placed_at integer,
    version integer not null
) strict, without rowid;

create index orders_by_time on orders (created_at, number, state, payment_status, fulfilment_status) where number is not null;
create index orders_by_total on orders (total, number, state, payment_status, fulfilment_status) where number is not null;
create index orders_by_customer on orders (customer_key, created_at, number);
create index orders_of_user on orders (customer_id, created_at, number) where customer_id is not null;
create index orders_unnumbered on orders (created_at) where number is null;

create table order_line (
    order_id text not null references orders (id) on delete cascade,
    id text not null,
    position integer not null,
    variant_id text not null,
    product_id text not null,
    slug text,
    image_url text,
    sku text not null,
    title text not null,
    options text not null,
    unit_price integer not null,
    quantity integer not null check (quantity >= 1),
    discount_basis_points integer not null,
    tax_basis_points integer not null,
    subtotal integer not null,
    discount integer not null,
    net integer not null,
    tax integer not null,
    total integer not null,
    primary key (order_id, id)
) strict, without rowid;

create table payment (
    id text primary key,
    order_id text not null references orders (id) on delete cascade,
    position integer not null,
    method text not null,
    state text not null,
    amount integer not null,
    captured integer not null,
    failure text,
    reference text,
    at integer not null
) strict, without rowid;

create index payment_by_order on payment (order_id, position);

create table fulfilment (
    id text primary key,
    order_id text not null references orders (id) on delete cascade,
    position integer not null,
    state text not null,
    carrier text,
    tracking_number text,
    shipped_at integer,
    delivered_at integer
) strict, without rowid;

create index fulfilment_by_order on fulfilment (order_id, position);

create table fulfilment_line (
    fulfilment_id text not null references fulfilment (id) on delete cascade,
    position integer not null,
    line_id text not null,
    quantity integer not null check (quantity >= 1),
    primary key (fulfilment_id, position)
) strict, without rowid;

create table refund (
    id text primary key,
    order_id text not null references orders (id) on delete cascade,
    position integer not null,
    state text not null,
    shipping integer not null,
    surplus integer not null,
    amount integer not null,
    return_id text not null,
    payment_id text not null,
    restock integer not null,
    reason text,
    at integer not null
) strict, without rowid;

create index refund_by_order on refund (order_id, position);

create table refund_line (
    refund_id text not null references refund (id) on delete cascade,
    position integer not null,
    line_id text not null,
    quantity integer not null check (quantity >= 1),
    withdraw integer not null,
    amount integer not null,
    primary key (refund_id, position)
) strict, without rowid;

create table order_return (
    id text primary key,
    order_id text not null references orders (id) on delete cascade,
    position integer not null,
    state text not null,
    reason text,
    at integer not null
) strict, without rowid;

create index order_return_by_order on order_return (order_id, position);

create table order_return_line (
    return_id text not null references order_return (id) on delete cascade,
    position integer not null,
    line_id text not null,
    quantity integer not null check (quantity >= 1),
    primary key (return_id, position)
) strict, without rowid;

-- The timeline. It is only ever added to.
create table order_event (
    order_id text not null references orders (id),
    position integer not null,
    at integer not null,
    type text not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    data text not null,
    primary key (order_id, position)
) strict, without rowid;

create trigger order_event_no_update before update on order_event
begin
    select raise(abort, 'order_event is append-only');
end;

create trigger order_event_no_delete before delete on order_event
begin
    select raise(abort, 'order_event is append-only');
end;

-- What an order still asks of other rooms and of providers; done one after the other, each until it is answered.
create table order_duty (
    id text primary key,
    order_id text not null references orders (id) on delete cascade,
    position integer not null,
    kind text not null,
    subject_id text not null,
    amount integer not null,
    actor text not null,
    attempts integer not null,
    due_at integer not null
) strict, without rowid;

create index order_duty_by_order on order_duty (order_id, position);
create index order_duty_by_time on order_duty (due_at);

-- Words by which an order is found: its number, words of the name, the e-mail address and SKUs, folded.
create table order_term (
    term text not null,
    order_id text not null references orders (id) on delete cascade,
    primary key (term, order_id)
) strict, without rowid;

-- Read model: who has ordered. Kept up with the orders, in their transactions.
create table customer (
    key text primary key,
    user_id text,
    name text not null,
    name_folded text not null,
    email text not null,
    email_folded text not null,
    orders integer not null,
    spent integer not null,
    currency text not null,
    first_order_at integer not null,
    last_order_at integer not null
) strict, without rowid;

create index customer_by_name on customer (name_folded, key);
create index customer_by_spent on customer (spent, key);
create index customer_by_time on customer (last_order_at, key);

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
