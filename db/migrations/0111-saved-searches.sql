-- Searches that somebody keeps, and what each has told its keeper already.
create schema if not exists library;

create table library.saved_search (
  id uuid primary key,
  person_id uuid not null references people.person (id) on delete cascade,
  -- The seat it was saved in: what is new is looked for as that body's, while the person holds the seat.
  body_id uuid references people.body (id) on delete cascade,
  name text not null check (length(name) between 1 and 120),
  scope text not null check (scope in ('all', 'library')),
  -- The address of the search, without its page.
  wanted text not null check (length(wanted) <= 2000),
  rhythm text not null check (rhythm in ('daily', 'weekly', 'monthly', 'never')),
  lang text not null,
  version int not null default 1,
  created_at timestamptz not null,
  -- When it is looked again; null while it sends nothing.
  next_at timestamptz,
  check ((rhythm = 'never') = (next_at is null))
);
create index saved_search_person on library.saved_search (person_id, created_at desc);
create index saved_search_due on library.saved_search (next_at) where next_at is not null;

-- A record is told once a search, whatever is retried and however often the record changes.
create table library.saved_search_told (
  search_id uuid not null references library.saved_search (id) on delete cascade,
  kind text not null,
  record_id uuid not null,
  at timestamptz not null,
  primary key (search_id, kind, record_id)
);

-- What was sent, with the hash of the link that stops it: every link ever sent goes on working.
create table library.saved_search_alert (
  id uuid primary key,
  search_id uuid not null references library.saved_search (id) on delete cascade,
  at timestamptz not null,
  records int not null check (records > 0),
  stop_hash bytea not null unique
);
create index saved_search_alert_of on library.saved_search_alert (search_id, at desc);
