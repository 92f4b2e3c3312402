-- Recovery frameworks: the working draft by sections, and what was published, frozen for good.
create table toolkit.plan (
  id uuid primary key,
  body_id uuid not null references people.body (id),
  crisis_id uuid not null,
  portfolio_id uuid references toolkit.portfolio (id) on delete set null,
  board_id uuid,
  slug text not null unique check (slug ~ '^[^/\s]{1,120}$' and slug <> 'new'),
  title text not null check (length(title) between 1 and 200),
  lang text not null check (lang in ('en', 'es', 'fr')),
  state text not null default 'draft' check (state in ('draft', 'published', 'superseded')),
  -- Who sees what is published; the draft stays in the city, or in its office.
  visibility text not null check (visibility in ('office', 'city', 'coalition', 'public')),
  draft_visibility text not null generated always as
    (case when visibility = 'office' then 'office' else 'city' end) stored,
  superseded_by uuid references toolkit.plan (id),
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  updated_at timestamptz not null,
  check ((state = 'superseded') = (superseded_by is not null) and superseded_by <> id)
);
create index plan_body on toolkit.plan (body_id, updated_at desc);

create table toolkit.plan_section (
  plan_id uuid not null references toolkit.plan (id) on delete cascade,
  key text not null check (key in ('vision', 'objectives', 'recovery-group', 'renewal-group',
    'situation', 'portfolio', 'finance', 'heard', 'monitoring')),
  state text not null default 'open' check (state in ('open', 'filled', 'not-yet')),
  content jsonb not null default '{}',
  -- "Not yet, because …"
  reason text not null default '' check (length(reason) <= 1000),
  version int not null default 1,
  opened_at timestamptz,
  updated_at timestamptz not null,
  updated_by uuid references people.person (id),
  primary key (plan_id, key),
  check ((state = 'not-yet') = (reason <> ''))
);

create table toolkit.plan_version (
  id uuid primary key,
  plan_id uuid not null references toolkit.plan (id),
  number int not null check (number > 0),
  published_at timestamptz not null,
  published_by uuid not null references people.person (id),
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- What changed since the version before.
  note text not null default '' check (length(note) <= 1000),
  unique (plan_id, number),
  check (number = 1 or note <> '')
);

create function toolkit.keep_plan_version() returns trigger language plpgsql
  as $$ begin raise exception 'a published version never changes'; end $$;
create trigger plan_version_final before update or delete on toolkit.plan_version
  for each row execute function toolkit.keep_plan_version();

-- A decision of a council on one published version, recorded after it was taken.
create table toolkit.plan_adoption (
  id uuid primary key,
  plan_id uuid not null references toolkit.plan (id),
  version_number int not null,
  adopted_by text not null check (length(adopted_by) between 1 and 200),
  adopted_on date not null,
  decision_number text not null check (length(decision_number) between 1 and 80),
  note text not null default '' check (length(note) <= 1000),
  recorded_at timestamptz not null,
  recorded_by uuid not null references people.person (id),
  unique (plan_id, version_number, decision_number),
  foreign key (plan_id, version_number) references toolkit.plan_version (plan_id, number)
);
