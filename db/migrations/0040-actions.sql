-- Actions of a city: what it means to do, for whom, at what cost, and how the files it brings become them.
create schema if not exists toolkit;

-- A file somebody brought. Nothing of it is an action before it is confirmed.
create table toolkit.action_import (
  id uuid primary key,
  body_id uuid not null references people.body (id),
  file_id uuid not null references platform.file (id),
  file_name text not null check (length(file_name) <= 200),
  format text not null check (format in ('csv', 'xlsx', 'pb')),
  state text not null check (state in ('reading', 'mapping', 'checking', 'running', 'done', 'undone', 'discarded')),
  -- How the file is read (encoding, delimiter, sheet, header row, decimal mark, dates), and what was found in it.
  reading jsonb not null,
  columns jsonb not null,
  mapping jsonb not null default '{}',
  defaults jsonb not null default '{}',
  rows_done int not null default 0 check (rows_done >= 0),
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid not null references people.person (id),
  confirmed_at timestamptz,
  confirmed_by uuid references people.person (id),
  ended_at timestamptz
);
create index action_import_body on toolkit.action_import (body_id, created_at desc);

create table toolkit.action (
  id uuid primary key,
  body_id uuid not null references people.body (id),
  code text not null check (length(code) between 1 and 40),
  title text not null check (length(title) between 1 and 300),
  summary text not null default '' check (length(summary) <= 1000),
  description text not null default '' check (length(description) <= 20000),
  kind text not null check (kind in ('recovery', 'renewal')),
  -- Why the kind is not what the two questions proposed.
  kind_reason text not null default '' check (length(kind_reason) <= 500),
  theme text not null,
  system smallint[] not null default '{}' check (system <@ array[1,2,3,4,5,6,7,8,9,10,11,12]::smallint[]),
  horizon text not null check (horizon in ('months-0-3', 'months-3-12', 'years-1-3', 'years-3-10')),
  champion text not null default '' check (length(champion) <= 120),
  lead text not null default '' check (length(lead) <= 120),
  partners text not null default '' check (length(partners) <= 1000),
  place text not null default '' check (length(place) <= 300),
  starts_on date,
  ends_on date,
  cost_low bigint check (cost_low >= 0),
  cost_likely bigint check (cost_likely >= 0),
  cost_high bigint check (cost_high >= 0),
  currency char(3) check (currency ~ '^[A-Z]{3}$'),
  price_year int check (price_year between 1990 and 2100),
  expected_result text not null default '' check (length(expected_result) <= 2000),
  risks text not null default '' check (length(risks) <= 2000),
  legal_basis text not null default '' check (length(legal_basis) <= 500),
  status text not null default 'draft' check (status in ('draft', 'proposed', 'approved', 'in-progress',
    'blocked', 'paused', 'done', 'dropped', 'superseded')),
  unblock_condition text not null default '' check (length(unblock_condition) <= 500),
  unblock_owner text not null default '' check (length(unblock_owner) <= 120),
  superseded_by uuid references toolkit.action (id),
  visibility text not null check (visibility in ('office', 'city', 'coalition', 'public')),
  -- Columns of a file that no field took: [{"column": …, "text": …}]. Never shown outside the city.
  notes jsonb not null default '[]',
  import_id uuid references toolkit.action_import (id),
  external_ref text check (length(external_ref) between 1 and 200),
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  updated_at timestamptz not null,
  unique (body_id, code),
  unique (body_id, external_ref),
  check (starts_on <= ends_on),
  check (cost_low <= cost_likely and cost_likely <= cost_high),
  check ((cost_likely is null) = (currency is null) and (cost_likely is null) = (cost_low is null)
    and (cost_likely is null) = (cost_high is null)),
  check ((status = 'blocked') = (unblock_condition <> '')),
  check ((status = 'superseded') = (superseded_by is not null) and superseded_by <> id)
);
create index action_body on toolkit.action (body_id, status);
create index action_import_made on toolkit.action (import_id) where import_id is not null;

-- Shares of the benefit; groups overlap, so they may add up to more than a hundred.
create table toolkit.action_beneficiary (
  action_id uuid not null references toolkit.action (id) on delete cascade,
  group_key text not null check (length(group_key) between 1 and 80),
  share_percent smallint not null check (share_percent between 0 and 100),
  primary key (action_id, group_key)
);

create table toolkit.action_impact (
  action_id uuid not null references toolkit.action (id) on delete cascade,
  impact_id uuid not null,
  primary key (action_id, impact_id)
);
create index action_impact_of on toolkit.action_impact (impact_id);

-- This action can only begin once the other one is done.
create table toolkit.action_dependency (
  action_id uuid not null references toolkit.action (id) on delete cascade,
  needs_id uuid not null references toolkit.action (id),
  primary key (action_id, needs_id),
  check (action_id <> needs_id)
);
create index action_dependency_of on toolkit.action_dependency (needs_id);

-- Two actions of which at most one can be chosen; the smaller id first, so that a pair is one row.
create table toolkit.action_exclusion (
  a_id uuid not null references toolkit.action (id) on delete cascade,
  b_id uuid not null references toolkit.action (id) on delete cascade,
  primary key (a_id, b_id),
  check (a_id < b_id)
);
create index action_exclusion_of on toolkit.action_exclusion (b_id);

create table toolkit.action_comment (
  id uuid primary key,
  action_id uuid not null references toolkit.action (id) on delete cascade,
  person_id uuid not null references people.person (id),
  at timestamptz not null,
  text text not null check (length(text) between 1 and 2000)
);
create index action_comment_of on toolkit.action_comment (action_id, at);

-- A vote of residents that came with a file: kept whole, so that it can be counted again by any rule.
create table toolkit.ballot_set (
  id uuid primary key,
  body_id uuid not null references people.body (id),
  import_id uuid not null unique references toolkit.action_import (id),
  title text not null check (length(title) between 1 and 300),
  vote_type text not null check (vote_type in ('approval', 'ordinal')),
  rule text not null default '' check (length(rule) <= 200),
  budget_minor bigint not null check (budget_minor >= 0),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  voters int not null check (voters >= 0),
  created_at timestamptz not null
);
create index ballot_set_body on toolkit.ballot_set (body_id);

-- What stood on the ballot paper, as it stood there.
create table toolkit.ballot_option (
  ballot_set_id uuid not null references toolkit.ballot_set (id) on delete cascade,
  number int not null,
  action_id uuid not null references toolkit.action (id),
  external_ref text not null,
  cost_minor bigint not null check (cost_minor >= 0),
  votes int not null check (votes >= 0),
  -- What the city chose at the time, where the file says it.
  selected boolean,
  primary key (ballot_set_id, number),
  unique (ballot_set_id, action_id)
);
create index ballot_option_action on toolkit.ballot_option (action_id);

-- Equal ballots are one row with the number of voters who cast it. `choices` are action ids; in an
-- ordinal vote the first choice comes first.
create table toolkit.ballot (
  ballot_set_id uuid not null references toolkit.ballot_set (id) on delete cascade,
  number int not null,
  voters int not null check (voters > 0),
  choices uuid[] not null,
  primary key (ballot_set_id, number)
);

create table toolkit.action_import_row (
  import_id uuid not null references toolkit.action_import (id) on delete cascade,
  -- The row's number in the file as a person counts it.
  number int not null,
  cells jsonb not null,
  -- Field → text, as mended on the page.
  fixes jsonb not null default '{}',
  left_out boolean not null default false,
  outcome text check (outcome in ('added', 'changed', 'same', 'left-out')),
  action_id uuid references toolkit.action (id) on delete set null,
  -- What a changed action was before, so that it can be put back.
  before jsonb,
  primary key (import_id, number)
);
create index action_import_row_action on toolkit.action_import_row (action_id) where action_id is not null;

-- What other rooms may join. The champion's name and the notes stay inside.
create view toolkit.action_card as
  select id, body_id, code, title, kind, theme, horizon, status, visibility from toolkit.action;
