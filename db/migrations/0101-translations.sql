-- Translations of what the library publishes, segment by segment, each pinned to what it was made from.
create table library.translation (
  id uuid primary key,
  kind text not null check (kind in ('lesson', 'note')),
  subject_id uuid not null,
  lang text not null,
  state text not null check (state in ('requested', 'in-work', 'reviewed', 'published')),
  -- The revision of the original that the work was last laid beside.
  source_revision int not null check (source_revision > 0),
  requested_by uuid references people.person (id),
  requested_at timestamptz not null,
  changed_at timestamptz not null,
  -- Who wrote in it since it was last published.
  written_by uuid[] not null default '{}',
  reviewed_by uuid references people.person (id),
  reviewed_at timestamptz,
  -- What readers have: [{key, hash, source, text, maker}]; null while nothing is published.
  published jsonb,
  published_revision int,
  published_at timestamptz,
  -- How many segments readers have that are older than the original, or miss.
  stale int not null default 0 check (stale >= 0),
  version int not null default 1,
  unique (kind, subject_id, lang),
  check ((published is null) = (published_at is null)),
  check ((published is null) = (published_revision is null)),
  check (state <> 'published' or published is not null),
  check (reviewed_by is null or not reviewed_by = any (written_by)),
  check (state <> 'reviewed' or reviewed_by is not null)
);
create index translation_queue on library.translation (lang, state, changed_at desc);

-- The work in hand, in the order of the original it was last laid beside.
create table library.translation_segment (
  translation_id uuid not null references library.translation (id) on delete cascade,
  place int not null check (place >= 0),
  key text not null,
  -- SHA-256 of the segment it was made from, and that segment's text, to show what changed since.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  source text not null,
  text text not null check (length(text) between 1 and 20000),
  maker text not null check (maker in ('human', 'machine')),
  person_id uuid references people.person (id),
  at timestamptz not null,
  primary key (translation_id, place)
);
