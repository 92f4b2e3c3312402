-- The stock-take: what a crisis does to whom in which system, wave by wave; and the twelve questions.

-- Groups that a city adds to the shared list, also in the middle of a crisis.
create table toolkit.city_group (
  id uuid primary key,
  body_id uuid not null references people.body (id),
  key text not null check (key ~ '^own-[a-z0-9-]{1,80}$'),
  label text not null check (length(label) between 1 and 80),
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  unique (body_id, key)
);

create table toolkit.impact (
  id uuid primary key,
  body_id uuid not null,
  crisis_id uuid not null,
  wave_id uuid not null,
  system smallint not null check (system between 1 and 12),
  -- A key of the shared list, `everyone`, or a city's own group.
  group_key text not null check (group_key ~ '^[a-z0-9-]{1,90}$'),
  -- 0 none, 1 low, 2 medium, 3 high; null is an answer too: not known.
  severity smallint check (severity between 0 and 3),
  trend text not null default 'unknown' check (trend in ('worse', 'same', 'better', 'unknown')),
  people_low int check (people_low >= 0),
  people_high int check (people_high >= people_low),
  people_on date,
  -- Empty: the whole city.
  place text not null default '' check (length(place) <= 120),
  confidence text check (confidence in ('low', 'medium', 'high')),
  source text not null default '' check (length(source) <= 500),
  statement text not null default '' check (length(statement) <= 2000),
  -- For what is not known: who could know it.
  who_could_know text not null default '' check (length(who_could_know) <= 200),
  -- How it came: assessed by hand, closed from the twelve questions, confirmed from the wave before.
  origin text not null default 'assessed' check (origin in ('assessed', 'closed', 'confirmed')),
  visibility text not null check (visibility in ('office', 'city', 'coalition', 'public')),
  version int not null default 1 check (version > 0),
  assessed_at timestamptz not null,
  assessed_by uuid references people.person (id),
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  foreign key (crisis_id, body_id) references toolkit.crisis (id, body_id),
  foreign key (wave_id, crisis_id) references toolkit.wave (id, crisis_id),
  unique (wave_id, system, group_key, place),
  check ((people_low is null) = (people_high is null)),
  check ((people_low is null) = (people_on is null)),
  check (severity is not null or confidence is null)
);
create index impact_body on toolkit.impact (body_id);

-- A closed wave stands as it was: its cells can be neither added, changed nor taken away.
create function toolkit.wave_still_open() returns trigger language plpgsql as $$
declare held uuid := case when tg_op = 'DELETE' then old.wave_id else new.wave_id end;
begin
  if exists (select from toolkit.wave where id = held and closed_at is not null) then
    raise exception 'a closed wave does not change';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger impact_wave before insert or update or delete on toolkit.impact
  for each row execute function toolkit.wave_still_open();

-- Who answers the twelve questions of a wave: a department, the office, a community organisation.
create table toolkit.respondent (
  id uuid primary key,
  wave_id uuid not null references toolkit.wave (id),
  kind text not null check (kind in ('office', 'department', 'organisation')),
  label text not null check (length(label) <= 120),
  -- Of a private link only the SHA-256 is kept; a respondent with a seat has none.
  token_hash bytea unique check (length(token_hash) = 32),
  expires_at timestamptz,
  revoked_at timestamptz,
  started_at timestamptz,
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  unique (wave_id, kind, label),
  check ((token_hash is null) = (expires_at is null)),
  check (token_hash is null or kind <> 'office')
);

create table toolkit.answer (
  id uuid primary key,
  wave_id uuid not null references toolkit.wave (id),
  respondent_id uuid not null references toolkit.respondent (id),
  system smallint not null check (system between 1 and 12),
  state smallint check (state between 0 and 3),
  trend text not null check (trend in ('worse', 'same', 'better', 'unknown')),
  -- The group hit worst; null where the respondent does not know.
  group_key text check (group_key ~ '^[a-z0-9-]{1,90}$'),
  confidence text check (confidence in ('low', 'medium', 'high')),
  note text not null default '' check (length(note) <= 1000),
  version int not null default 1 check (version > 0),
  answered_at timestamptz not null,
  changed_at timestamptz not null,
  answered_by uuid references people.person (id),
  unique (respondent_id, system),
  check (state is not null or confidence is null)
);
create index answer_wave on toolkit.answer (wave_id, system);
create trigger answer_wave before insert or update or delete on toolkit.answer
  for each row execute function toolkit.wave_still_open();

-- What the facilitator closed a question with, and why.
create table toolkit.closing (
  wave_id uuid not null references toolkit.wave (id),
  system smallint not null check (system between 1 and 12),
  state smallint check (state between 0 and 3),
  trend text not null check (trend in ('worse', 'same', 'better', 'unknown')),
  group_key text not null check (group_key ~ '^[a-z0-9-]{1,90}$'),
  confidence text check (confidence in ('low', 'medium', 'high')),
  reason text not null check (length(reason) between 1 and 1000),
  answers int not null check (answers >= 0),
  impact_id uuid not null references toolkit.impact (id),
  closed_at timestamptz not null,
  closed_by uuid references people.person (id),
  primary key (wave_id, system)
);

-- What other rooms may join: an impact is seen no further than its crisis, and without its people.
create view toolkit.impact_card as
  select impact.id, impact.body_id, impact.crisis_id, impact.wave_id, impact.system,
    impact.group_key, impact.place, impact.severity, impact.trend,
    (array['office', 'city', 'coalition', 'public'])[least(
      array_position(array['office', 'city', 'coalition', 'public'], impact.visibility),
      array_position(array['office', 'city', 'coalition', 'public'], crisis.visibility))] as visibility
  from toolkit.impact join toolkit.crisis on crisis.id = impact.crisis_id;
