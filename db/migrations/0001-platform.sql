-- What every room stands on: events, mails, the audit, edges between records, drafts, limits, search.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists pgcrypto;

create schema platform;

-- Text folded for comparison: lower case, no accents. Immutable, so that it can be indexed.
create function platform.folded(text) returns text
  language sql immutable parallel safe strict
  as $$ select lower(public.unaccent('public.unaccent'::regdictionary, $1)) $$;

create table platform.event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  topic text not null,
  subject text not null,
  body jsonb not null default '{}',
  done_at timestamptz,
  attempts int not null default 0,
  next_at timestamptz not null default now(),
  error text
);
create index event_pending on platform.event (next_at, id) where done_at is null;

-- One row for each listener that has handled an event: a handler runs once, whatever is retried.
create table platform.delivery (
  event_id bigint not null references platform.event (id) on delete cascade,
  listener text not null,
  at timestamptz not null default now(),
  primary key (event_id, listener)
);

create table platform.mail (
  id uuid primary key,
  at timestamptz not null,
  to_address text not null,
  lang text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  sent_at timestamptz,
  kept boolean not null default false,
  attempts int not null default 0,
  error text
);
create index mail_newest on platform.mail (at desc);

create table platform.audit (
  body_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  person_id uuid,
  acting_body_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  before_hash text,
  after_hash text,
  why text,
  prev_hash text not null,
  hash text not null,
  primary key (body_id, seq)
);
create index audit_subject on platform.audit (subject_kind, subject_id);

create function platform.refuse_change() returns trigger language plpgsql
  as $$ begin raise exception 'the audit is append-only'; end $$;
create trigger audit_append_only before update or delete on platform.audit
  for each row execute function platform.refuse_change();
create trigger audit_keep before truncate on platform.audit
  for each statement execute function platform.refuse_change();

create table platform.edge (
  id uuid primary key default gen_random_uuid(),
  from_kind text not null,
  from_id uuid not null,
  relation text not null check (relation in ('causes', 'addresses', 'adapted-from', 'learned-from',
    'asked-about', 'funded-by', 'supersedes', 'evidences')),
  to_kind text not null,
  to_id uuid not null,
  at timestamptz not null,
  person_id uuid,
  unique (from_kind, from_id, relation, to_kind, to_id)
);
create index edge_to on platform.edge (to_kind, to_id);

create table platform.draft (
  owner text not null,
  page text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (owner, page)
);
create index draft_age on platform.draft (saved_at);

-- A form sent twice (double press, back button, a lost answer) has one effect and one answer.
create table platform.once (
  key text primary key,
  at timestamptz not null,
  answer text
);
create index once_age on platform.once (at);

create unlogged table platform.bucket (
  key text primary key,
  tokens double precision not null,
  at timestamptz not null
);

create table platform.file (
  id uuid primary key,
  body_id uuid not null,
  visibility text not null check (visibility in ('office', 'city', 'coalition', 'public')),
  name text not null,
  media_type text not null,
  size_bytes int not null check (size_bytes > 0),
  sha256 text not null,
  person_id uuid,
  at timestamptz not null
);

create table platform.search_document (
  kind text not null,
  id uuid not null,
  lang text not null,
  body_id uuid not null,
  visibility text not null check (visibility in ('office', 'city', 'coalition', 'public')),
  title text not null,
  text text not null,
  href text not null,
  updated_at timestamptz not null,
  tsv tsvector not null,
  primary key (kind, id, lang)
);
create index search_text on platform.search_document using gin (tsv);
create index search_title on platform.search_document using gin (platform.folded(title) gin_trgm_ops);

-- Each language is analysed as itself; one we have no dictionary for is taken word by word.
create function platform.dictionary(lang text) returns regconfig
  language sql immutable parallel safe
  as $$ select case lang when 'en' then 'english' when 'es' then 'spanish' when 'fr' then 'french'
    else 'simple' end::regconfig $$;
