-- SPDX-FileCopyrightText: 2026 The Mostrador authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table documents (
    id text primary key,
    title text not null,
    file_name text not null,
    media_type text not null,
    language text not null check (language in ('en', 'es')),
    audience text not null check (audience in ('everyone', 'staff')),
    status text not null check (status in ('queued', 'processing', 'ready', 'failed')),
    stage text not null,
    progress bigint not null,
    chunk_count bigint not null,
    bytes bigint not null,
    content_hash text not null unique,
    revision bigint not null,
    -- What answers now: an older revision while a newer one is being worked on, 0 for none.
    active_revision bigint not null,
    active_title text not null,
    active_audience text not null,
    error text,
    error_code text,
    created_at bigint not null,
    updated_at bigint not null,
    unique (file_name, language)
);

create index documents_newest on documents (created_at desc, id desc);

-- The newest revision's bytes and, once extracted, its text.
create table document_contents (
    document_id text primary key references documents (id) on delete cascade,
    content bytea not null,
    extracted text,
    text_kind text
);

create table document_chunks (
    id text primary key,
    document_id text not null references documents (id) on delete cascade,
    revision bigint not null,
    ordinal bigint not null,
    title_path text not null,
    body text not null,
    unique (document_id, revision, ordinal)
);

-- One job a document; a newer upload takes the place of the older one's job.
create table ingestion_jobs (
    document_id text primary key references documents (id) on delete cascade,
    revision bigint not null,
    stage text not null check (stage in ('extract', 'chunk', 'index')),
    attempts bigint not null,
    leased_by text not null,
    leased_until bigint not null,
    created_at bigint not null
);

create index ingestion_jobs_next on ingestion_jobs (leased_until, created_at);

-- The change feed of the derived indexes: the last change of each document. Deleted ones keep their id and nothing else.
create table index_changes (
    document_id text primary key,
    position bigint not null unique
);

create table index_position (
    name text primary key,
    position bigint not null
);

insert into index_position (name, position) values ('lexical', 0);
