-- People, the bodies they act for, their seats, and how they get in. No passwords anywhere.
create schema people;

create table people.person (
  id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  lang text not null default 'en',
  zone text not null default 'UTC',
  created_at timestamptz not null,
  -- An erased person keeps the row, so that a city's record stays whole, and nothing that names them.
  erased_at timestamptz
);

create table people.address (
  id uuid primary key,
  person_id uuid not null references people.person (id) on delete cascade,
  address text not null check (address = lower(address)),
  confirmed_at timestamptz not null,
  is_primary boolean not null default false,
  unique (address)
);
create unique index address_primary on people.address (person_id) where is_primary;

create table people.body (
  id uuid primary key,
  kind text not null check (kind in ('city', 'partner', 'secretariat')),
  name text not null check (length(name) between 1 and 200),
  slug text not null unique,
  standing text not null check (standing in ('pending', 'active', 'lapsed', 'suspended', 'left')),
  country text check (country ~ '^[A-Z]{2}$'),
  demo boolean not null default false,
  created_at timestamptz not null
);

create table people.seat (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  body_id uuid not null references people.body (id),
  roles text[] not null check (cardinality(roles) > 0),
  department text,
  since timestamptz not null,
  term_ends date,
  ended_at timestamptz,
  given_by uuid references people.person (id),
  -- Nobody grants a role to themselves.
  check (given_by is null or given_by <> person_id)
);
create unique index seat_once on people.seat (person_id, body_id) where ended_at is null;
create index seat_body on people.seat (body_id) where ended_at is null;

create table people.sign_in (
  id uuid primary key,
  person_id uuid not null references people.person (id) on delete cascade,
  token_hash bytea not null unique,
  method text not null,
  label text not null,
  acting_seat_id uuid references people.seat (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz
);
create index sign_in_person on people.sign_in (person_id);

-- What other rooms may read of a body: their queries join this view and no table.
create view people.body_card as
  select id, kind, name, slug, standing, country, demo from people.body;
create view people.person_card as
  select id, case when erased_at is null then name else null end as name, lang, zone from people.person;
