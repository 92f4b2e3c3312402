-- What a city took over from a lesson, a note or another city's action, and what became of it.
create table toolkit.adoption (
  id uuid primary key,
  -- The action that was begun from it. Whoever may see the action may know of the adoption, nobody else.
  action_id uuid not null unique references toolkit.action (id) on delete cascade,
  body_id uuid not null references people.body (id),
  origin_kind text not null check (origin_kind in ('action', 'lesson', 'note')),
  origin_id uuid not null,
  -- Whom it is to be credited to.
  origin_body_id uuid not null references people.body (id),
  adopted_by uuid not null references people.person (id),
  adopted_at timestamptz not null,
  -- When the origin's body was told; not before it may see the action.
  told_at timestamptz,
  -- When the city was asked what became of it: eight weeks later, and once it is closed.
  asked_at timestamptz,
  asked_closing_at timestamptz,
  -- The city does not want to be asked.
  quiet_at timestamptz,
  unique (origin_kind, origin_id, body_id, adopted_by)
);
create index adoption_of on toolkit.adoption (origin_kind, origin_id, adopted_at desc);
create index adoption_untold on toolkit.adoption (origin_body_id, adopted_at) where told_at is null;
create index adoption_unasked on toolkit.adoption (adopted_at)
  where quiet_at is null and asked_closing_at is null;

create table toolkit.adoption_report (
  id uuid primary key,
  adoption_id uuid not null references toolkit.adoption (id) on delete cascade,
  body_id uuid not null references people.body (id),
  moment text not null check (moment in ('later', 'closing')),
  used text not null check (used in ('as-it-was', 'changed', 'dropped')),
  changed text not null default '' check (length(changed) <= 2000),
  recommend text not null check (recommend in ('yes', 'no', 'unsure')),
  evidence text not null default '' check (length(evidence) <= 500),
  visibility text not null check (visibility in ('office', 'city', 'coalition', 'public')),
  person_id uuid references people.person (id),
  at timestamptz not null,
  version int not null default 1,
  unique (adoption_id, moment),
  check (used = 'as-it-was' or changed <> '')
);
