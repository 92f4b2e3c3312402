-- Crises of a city, several at once, and their waves: dated re-assessments that never overwrite.
create schema if not exists toolkit;

create table toolkit.crisis (
  id uuid primary key,
  body_id uuid not null references people.body (id),
  title text not null check (length(title) between 1 and 160),
  summary text not null default '' check (length(summary) <= 2000),
  types text[] not null check (cardinality(types) between 1 and 15),
  started_on date not null,
  phase text not null check (phase in ('response', 'early-recovery', 'recovery', 'renewal', 'closed')),
  -- The city's own words for the phases, by their neutral key; a phase without one keeps ours.
  phase_names jsonb not null default '{}' check (jsonb_typeof(phase_names) = 'object'),
  geography text not null default '' check (length(geography) <= 300),
  visibility text not null check (visibility in ('office', 'city', 'coalition', 'public')),
  version int not null default 1 check (version > 0),
  closed_on date,
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  unique (id, body_id),
  check ((phase = 'closed') = (closed_on is not null)),
  check (closed_on is null or closed_on >= started_on)
);
create index crisis_body on toolkit.crisis (body_id, started_on desc);

create table toolkit.wave (
  id uuid primary key,
  crisis_id uuid not null references toolkit.crisis (id),
  number int not null check (number between 1 and 200),
  -- Empty: it is called by its number.
  title text not null default '' check (length(title) <= 120),
  opened_on date not null,
  note text not null default '' check (length(note) <= 2000),
  closed_at timestamptz,
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  unique (crisis_id, number),
  unique (id, crisis_id)
);
-- One wave at a time is open; opening the next closes the one before.
create unique index wave_open on toolkit.wave (crisis_id) where closed_at is null;

-- What other rooms may join.
create view toolkit.crisis_card as
  select id, body_id, title, types, started_on, phase, closed_on, visibility from toolkit.crisis;
