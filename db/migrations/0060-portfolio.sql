-- Portfolios: which actions together, under which budgets and rules, and what each calculation said.
create table toolkit.portfolio (
  id uuid primary key,
  body_id uuid not null references people.body (id),
  -- Where values come from: a board's ranking, a vote, or numbers given here.
  board_id uuid,
  ballot_set_id uuid references toolkit.ballot_set (id),
  title text not null check (length(title) between 1 and 200),
  value_source text not null check (value_source in ('board', 'votes', 'manual')),
  -- What counts as an action's cost: its likely estimate, or the high one for caution.
  cost_basis text not null default 'likely' check (cost_basis in ('likely', 'high')),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  visibility text not null check (visibility in ('office', 'city', 'coalition', 'public')),
  state text not null default 'open' check (state in ('open', 'decided')),
  -- What was taken in the end: one choice of one finished calculation, with the reason.
  decided_run_id uuid,
  decided_choice text check (decided_choice ~ '^[a-z0-9-]{1,40}$'),
  decided_at timestamptz,
  decided_by uuid references people.person (id),
  decided_why text not null default '' check (length(decided_why) <= 2000),
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  updated_at timestamptz not null,
  check ((value_source = 'board') = (board_id is not null)),
  check (value_source <> 'votes' or ballot_set_id is not null),
  check ((state = 'decided') = (decided_run_id is not null and decided_choice is not null
    and decided_at is not null))
);
create index portfolio_body on toolkit.portfolio (body_id, updated_at desc);

-- A purse: the most it holds, and the share of each action's cost that it pays.
create table toolkit.portfolio_budget (
  id uuid primary key,
  portfolio_id uuid not null references toolkit.portfolio (id) on delete cascade,
  name text not null check (length(name) between 1 and 120),
  amount_minor bigint not null check (amount_minor between 0 and 900000000000000),
  currency char(3) not null check (currency ~ '^[A-Z]{3}$'),
  share_percent smallint not null default 100 check (share_percent between 1 and 100),
  unique (portfolio_id, name)
);

create table toolkit.portfolio_rule (
  id uuid primary key,
  portfolio_id uuid not null references toolkit.portfolio (id) on delete cascade,
  kind text not null check (kind in ('floor', 'cap', 'equity')),
  scope text not null check (scope in ('theme', 'place', 'group', 'kind')),
  -- A theme, a place, groups, or recovery or renewal; several only for groups of an equity floor.
  keys text[] not null check (cardinality(keys) between 1 and 18),
  measure text not null check (measure in ('amount', 'count', 'percent')),
  quantity bigint not null check (quantity between 0 and 900000000000000),
  -- Why the city set it, in its own words.
  why text not null default '' check (length(why) <= 500),
  created_at timestamptz not null,
  check (kind <> 'equity' or (scope = 'group' and measure = 'percent')),
  check (kind = 'equity' or cardinality(keys) = 1),
  check (measure <> 'percent' or quantity <= 100)
);
create index portfolio_rule_of on toolkit.portfolio_rule (portfolio_id, created_at);

create table toolkit.portfolio_action (
  portfolio_id uuid not null references toolkit.portfolio (id) on delete cascade,
  action_id uuid not null references toolkit.action (id) on delete cascade,
  -- Only where values are given by hand.
  value double precision check (value between 0 and 1000000),
  -- Decided beforehand: it must be in, or it must stay out.
  include text check (include in ('in', 'out')),
  primary key (portfolio_id, action_id)
);
create index portfolio_action_of on toolkit.portfolio_action (action_id);

-- One calculation: what went in, kept whole, and what came out. It never changes once it is done.
create table toolkit.portfolio_run (
  id uuid primary key,
  portfolio_id uuid not null references toolkit.portfolio (id) on delete cascade,
  number int not null check (number > 0),
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  options jsonb not null,
  input jsonb not null,
  input_hash text not null check (input_hash ~ '^[0-9a-f]{64}$'),
  progress_done int not null default 0,
  progress_all int not null default 0,
  result jsonb,
  status text check (status in ('optimal', 'feasible', 'infeasible', 'unknown')),
  gap double precision check (gap >= 0),
  analysis_version text,
  solver text,
  time_limit_seconds int not null check (time_limit_seconds between 1 and 120),
  error text,
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  finished_at timestamptz,
  unique (portfolio_id, number),
  check ((state = 'done') = (result is not null)),
  -- A gap above nothing is never called optimal.
  check (status <> 'optimal' or gap = 0)
);

create function toolkit.keep_portfolio_run() returns trigger language plpgsql
  as $$ begin
    if old.state in ('done', 'failed') then raise exception 'a finished calculation never changes'; end if;
    return new;
  end $$;
create trigger portfolio_run_final before update on toolkit.portfolio_run
  for each row execute function toolkit.keep_portfolio_run();

alter table toolkit.portfolio add constraint portfolio_decided_run
  foreign key (decided_run_id) references toolkit.portfolio_run (id);
