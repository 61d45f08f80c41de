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
    version bigint not null,
    created_at bigint not null,
    updated_at bigint not null,
    check ((user_id is null) <> (token_hash is null))
);

create unique index cart_of_user on cart (user_id) where state in ('open', 'ordering');
create index cart_by_age on cart (updated_at);

-- The price is the one that the shopper was last shown; what is charged is asked for at the checkout.
create table cart_line (
    cart_id text not null references cart (id) on delete cascade,
    variant_id text not null,
    position bigint not null,
    quantity bigint not null check (quantity >= 1),
    seen_amount bigint not null,
    seen_currency text not null,
    primary key (cart_id, variant_id)
);

create table order_counter (
    id bigint primary key check (id = 1),
    next_number bigint not null
);

insert into order_counter (id, next_number) values (1, 10001);

-- Amounts in minor units of the currency. payment_status to refunded are derived from the tables below and refreshed with
-- each change, for lists. An order has a number once its goods were held; without one nobody is shown it.
create table orders (
    id text primary key,
    number bigint unique,
    state text not null check (state in ('pending_payment', 'placed', 'on_hold', 'completed', 'expired', 'cancelled')),
    payment_status text not null,
    fulfilment_status text not null,
    return_status text not null,
    pieces bigint not null,
    shipped_pieces bigint not null,
    captured bigint not null,
    refunded bigint not null,
    currency text not null,
    tax_included bigint not null,
    subtotal bigint not null,
    discount bigint not null,
    goods bigint not null,
    shipping bigint not null,
    tax bigint not null,
    total bigint not null,
    shipping_subtotal bigint not null,
    shipping_discount bigint not null,
    shipping_tax bigint not null,
    shipping_total bigint not null,
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
    created_at bigint not null,
    expires_at bigint not null,
    placed_at bigint,
    version bigint not null
);

create index orders_by_time on orders (created_at, number, state, payment_status, fulfilment_status) where number is not null;
create index orders_by_total on orders (total, number, state, payment_status, fulfilment_status) where number is not null;
create index orders_by_customer on orders (customer_key, created_at, number);
create index orders_of_user on orders (customer_id, created_at, number) where customer_id is not null;
create index orders_unnumbered on orders (created_at) where number is null;

create table order_line (
    order_id text not null references orders (id) on delete cascade,
    id text not null,
    position bigint not null,
    variant_id text not null,
    product_id text not null,
    slug text,
    image_url text,
    sku text not null,
    title text not null,
    options text not null,
    unit_price bigint not null,
    quantity bigint not null check (quantity >= 1),
    discount_basis_points bigint not null,
    tax_basis_points bigint not null,
    subtotal bigint not null,
    discount bigint not null,
    net bigint not null,
    tax bigint not null,
    total bigint not null,
    primary key (order_id, id)
);

create table payment (
    id text primary key,
    order_id text not null references orders (id) on delete cascade,
    position bigint not null,
    method text not null,
    state text not null,
    amount bigint not null,
    captured bigint not null,
    failure text,
    reference text,
    at bigint not null
);

create index payment_by_order on payment (order_id, position);

create table fulfilment (
    id text primary key,
    order_id text not null references orders (id) on delete cascade,
    position bigint not null,
    state text not null,
    carrier text,
    tracking_number text,
    shipped_at bigint,
    delivered_at bigint
);

create index fulfilment_by_order on fulfilment (order_id, position);

create table fulfilment_line (
    fulfilment_id text not null references fulfilment (id) on delete cascade,
    position bigint not null,
    line_id text not null,
    quantity bigint not null check (quantity >= 1),
    primary key (fulfilment_id, position)
);

create table refund (
    id text primary key,
    order_id text not null references orders (id) on delete cascade,
    position bigint not null,
    state text not null,
    shipping bigint not null,
    surplus bigint not null,
    amount bigint not null,
    return_id text not null,
    payment_id text not null,
    restock bigint not null,
    reason text,
    at bigint not null
);

create index refund_by_order on refund (order_id, position);

create table refund_line (
    refund_id text not null references refund (id) on delete cascade,
    position bigint not null,
    line_id text not null,
    quantity bigint not null check (quantity >= 1),
    withdraw bigint not null,
    amount bigint not null,
    primary key (refund_id, position)
);

create table order_return (
    id text primary key,
    order_id text not null references orders (id) on delete cascade,
    position bigint not null,
    state text not null,
    reason text,
    at bigint not null
);

create index order_return_by_order on order_return (order_id, position);

create table order_return_line (
    return_id text not null references order_return (id) on delete cascade,
    position bigint not null,
    line_id text not null,
    quantity bigint not null check (quantity >= 1),
    primary key (return_id, position)
);

-- The timeline. It is only ever added to.
create table order_event (
    order_id text not null references orders (id),
    position bigint not null,
    at bigint not null,
    type text not null,
    actor_kind text not null,
    actor_id text not null,
    actor_name text not null,
    data text not null,
    primary key (order_id, position)
);

create function refuse_order_event_change() returns trigger as $$
begin
    raise exception 'order_event is append-only';
end;
$$ language plpgsql;

create trigger order_event_no_change before update or delete on order_event
for each row execute function refuse_order_event_change();

-- What an order still asks of other rooms and of providers; done one after the other, each until it is answered.
create table order_duty (
    id text primary key,
    order_id text not null references orders (id) on delete cascade,
    position bigint not null,
    kind text not null,
    subject_id text not null,
    amount bigint not null,
    actor text not null,
    attempts bigint not null,
    due_at bigint not null
);

create index order_duty_by_order on order_duty (order_id, position);
create index order_duty_by_time on order_duty (due_at);

-- Words by which an order is found: its number, words of the name, the e-mail address and SKUs, folded.
create table order_term (
    term text collate "C" not null,
    order_id text not null references orders (id) on delete cascade,
    primary key (term, order_id)
);

-- Read model: who has ordered. Kept up with the orders, in their transactions.
create table customer (
    key text collate "C" primary key,
    user_id text,
    name text not null,
    name_folded text collate "C" not null,
    email text not null,
    email_folded text not null,
    orders bigint not null,
    spent bigint not null,
    currency text not null,
    first_order_at bigint not null,
    last_order_at bigint not null
);

create index customer_by_name on customer (name_folded, key);
create index customer_by_spent on customer (spent, key);
create index customer_by_time on customer (last_order_at, key);

create table audit_log (
    id text primary key,
    at bigint not null,
    action text not null,
    actor_kind text not null,
    actor_id text not null,
    subject_id text not null,
    network text not null,
    request_id text not null
);

create index audit_log_by_time on audit_log (at);
create index audit_log_by_subject on audit_log (subject_id, at);
