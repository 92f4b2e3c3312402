-- Boards on which a city weighs its actions: criteria, scores, what each stakeholder finds important, rankings, decisions.
create schema if not exists toolkit;

create table toolkit.board (
  id uuid primary key,
  body_id uuid not null references people.body (id),
  crisis_id uuid,
  title text not null check (length(title) between 1 and 160),
  question text not null check (length(question) between 1 and 400),
  visibility text not null check (visibility in ('office', 'city', 'coalition', 'public')),
  -- Closed: nobody changes weights, scores or criteria any more; decisions may still be noted.
  state text not null default 'open' check (state in ('open', 'closed')),
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person (id)
);
create index board_body on toolkit.board (body_id, created_at desc);

create table toolkit.board_action (
  board_id uuid not null references toolkit.board (id) on delete cascade,
  action_id uuid not null,
  -- The optimistic lock of this action's scores.
  version int not null default 1,
  added_at timestamptz not null,
  primary key (board_id, action_id)
);
create index board_action_of on toolkit.board_action (action_id);

create table toolkit.criterion (
  id uuid primary key,
  board_id uuid not null references toolkit.board (id) on delete cascade,
  key text not null check (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  label text not null check (length(label) between 1 and 120),
  unit text not null check (length(unit) between 1 and 60),
  direction text not null check (direction in ('max', 'min')),
  low_goalpost double precision not null,
  high_goalpost double precision not null,
  -- [{"at": 0, "text": "…"}]: what a score means, in words.
  anchors jsonb not null default '[]',
  -- {"cutoffs": […], "values": […]}: a piecewise value instead of the straight line.
  cutoffs jsonb,
  position int not null,
  version int not null default 1,
  unique (board_id, key),
  check (low_goalpost < high_goalpost),
  check (low_goalpost > '-Infinity' and high_goalpost < 'Infinity')
);

-- Goalposts moved once scores were seen: allowed, and never silent.
create table toolkit.goalpost_change (
  id uuid primary key,
  criterion_id uuid not null references toolkit.criterion (id) on delete cascade,
  at timestamptz not null,
  person_id uuid references people.person (id),
  before jsonb not null,
  after jsonb not null,
  scores_held int not null check (scores_held > 0)
);
create index goalpost_change_of on toolkit.goalpost_change (criterion_id, at desc);

-- No row: nobody knows. A missing score is never a number.
create table toolkit.score (
  board_id uuid not null,
  action_id uuid not null,
  criterion_id uuid not null references toolkit.criterion (id) on delete cascade,
  low double precision not null,
  likely double precision not null,
  high double precision not null,
  source text not null check (length(source) between 1 and 400),
  author_id uuid references people.person (id),
  at timestamptz not null,
  primary key (board_id, action_id, criterion_id),
  foreign key (board_id, action_id) references toolkit.board_action (board_id, action_id) on delete cascade,
  check (low <= likely and likely <= high),
  check (low > '-Infinity' and high < 'Infinity')
);
create index score_criterion on toolkit.score (criterion_id);

create table toolkit.stakeholder (
  id uuid primary key,
  board_id uuid not null references toolkit.board (id) on delete cascade,
  name text not null check (length(name) between 1 and 120),
  share double precision not null default 1 check (share > 0 and share <= 1000),
  -- SHA-256 of the private link's token; the token itself is shown once and kept nowhere.
  token_hash bytea unique,
  token_expires timestamptz,
  person_id uuid references people.person (id),
  answered_at timestamptz,
  created_at timestamptz not null,
  unique (board_id, name),
  check ((token_hash is null) = (token_expires is null))
);

create table toolkit.statement (
  id uuid primary key,
  stakeholder_id uuid not null references toolkit.stakeholder (id) on delete cascade,
  kind text not null check (kind in ('order', 'bounds', 'ratio', 'swing')),
  body jsonb not null,
  -- What the person saw and said, in their language.
  sentence text not null check (length(sentence) between 1 and 2000),
  position int not null,
  at timestamptz not null
);
create index statement_of on toolkit.statement (stakeholder_id, position);

create table toolkit.ranking_run (
  id uuid primary key,
  board_id uuid not null references toolkit.board (id) on delete cascade,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  -- Samples drawn so far; `beat_at` moves with it while a thread is alive.
  progress int not null default 0 check (progress >= 0),
  beat_at timestamptz not null,
  seed text not null check (length(seed) between 1 and 80),
  samples int not null check (samples between 100 and 1000000),
  -- The whole question as it stood: the run can be repeated from this row alone.
  input jsonb not null,
  options jsonb not null,
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  library_version text not null,
  result jsonb,
  result_hash text check (result_hash ~ '^[0-9a-f]{64}$'),
  failure text check (length(failure) <= 400),
  started_by uuid references people.person (id),
  started_at timestamptz not null,
  finished_at timestamptz,
  continues_id uuid references toolkit.ranking_run (id) on delete set null,
  check ((state = 'done') = (result is not null) and (result is null) = (result_hash is null)),
  check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null))
);
create index ranking_run_board on toolkit.ranking_run (board_id, started_at desc);

create table toolkit.decision (
  id uuid primary key,
  board_id uuid not null references toolkit.board (id) on delete cascade,
  run_id uuid references toolkit.ranking_run (id) on delete set null,
  at date not null,
  decided_by text not null check (length(decided_by) between 1 and 200),
  what text not null check (length(what) between 1 and 2000),
  -- Action ids, first things first.
  "order" jsonb not null,
  why text not null default '' check (length(why) <= 4000),
  -- The order is not the one the ranking proposed: then `why` says why.
  differs boolean not null,
  noted_by uuid references people.person (id),
  noted_at timestamptz not null,
  check (not differs or why <> '')
);
create index decision_board on toolkit.decision (board_id, at desc, noted_at desc);

create view toolkit.board_card as
  select id, body_id, crisis_id, title, question, visibility, state from toolkit.board;
