-- The coalition: places, how a city joins, what members promised, the register, and partners.
create schema coalition;

-- Rows that tell what happened are written once.
create function coalition.refuse_change() returns trigger language plpgsql
  as $$ begin raise exception 'this history is append-only'; end $$;

-- Where an authority is. A place from the gazetteer carries its GeoNames id; any other is added by hand.
create table coalition.place (
  id uuid primary key,
  geonames_id bigint unique check (geonames_id > 0),
  name text not null check (length(name) between 1 and 200),
  country text not null check (country ~ '^[A-Z]{2}$'),
  region text not null check (region in ('africa', 'asia', 'europe', 'latin-america-caribbean',
    'northern-america', 'oceania')),
  division text check (length(division) between 1 and 200),
  latitude double precision not null check (latitude between -90 and 90),
  longitude double precision not null check (longitude between -180 and 180),
  zone text not null check (length(zone) between 1 and 64),
  population bigint check (population > 0),
  population_year int check (population_year between 1900 and 2200),
  population_source text check (length(population_source) between 1 and 300),
  -- The metropolitan body or larger authority this place lies in: people are counted once.
  parent_id uuid references coalition.place (id),
  -- The place it became part of, or is called now, and since when.
  successor_id uuid references coalition.place (id),
  succeeded_on date,
  added_by uuid references people.person (id),
  created_at timestamptz not null,
  check (population is null or population_source is not null),
  check (parent_id <> id),
  check (successor_id <> id),
  check ((successor_id is null) = (succeeded_on is null)),
  -- What no gazetteer knows was added by a person, or came with the invented demonstration.
  check (geonames_id is null or added_by is null)
);
create index place_country on coalition.place (country);
create index place_region on coalition.place (region);
create index place_parent on coalition.place (parent_id) where parent_id is not null;

-- A place is never its own parent or successor, however many steps away.
create function coalition.refuse_circle() returns trigger language plpgsql as $$
declare circle boolean;
begin
  with recursive up as (
    select new.parent_id as id union select p.parent_id from coalition.place p join up on p.id = up.id
  ), onward as (
    select new.successor_id as id
    union select p.successor_id from coalition.place p join onward on p.id = onward.id
  )
  select exists (select 1 from up where id = new.id) or exists (select 1 from onward where id = new.id)
    into circle;
  if circle then
    raise exception 'a place cannot be its own parent or successor' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger place_no_circle before insert or update of parent_id, successor_id on coalition.place
  for each row when (new.parent_id is not null or new.successor_id is not null)
  execute function coalition.refuse_circle();

-- Every spelling a place is known by, folded: how a duplicate in another language is found.
create table coalition.place_name (
  place_id uuid not null references coalition.place (id) on delete cascade,
  folded text not null check (length(folded) between 1 and 200),
  primary key (place_id, folded)
);
create index place_name_folded on coalition.place_name (folded text_pattern_ops);

create table coalition.place_external_id (
  place_id uuid not null references coalition.place (id) on delete cascade,
  kind text not null check (kind in ('geonames', 'wikidata', 'iso-3166-2', 'un-locode',
    'national-code', 'org-id')),
  value text not null check (length(value) between 1 and 80),
  source text not null check (length(source) between 1 and 300),
  noted_on date not null,
  primary key (place_id, kind, value)
);
create unique index place_external_id_once on coalition.place_external_id (kind, value)
  where kind in ('geonames', 'wikidata');

-- An authority's wish to join, from the first step to the decision.
create table coalition.application (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'clarification',
    'first-approved', 'active', 'refused', 'withdrawn')),
  version int not null default 1,
  lang text not null,
  place_id uuid not null references coalition.place (id),
  -- identity
  legal_name text check (length(legal_name) <= 200),
  member_type text check (member_type in ('city', 'metropolitan-body', 'group-of-municipalities')),
  tier text check (tier in ('municipality', 'district', 'metropolitan', 'province')),
  website text check (length(website) <= 300),
  domain text check (domain = lower(domain) and length(domain) <= 253),
  official_address text check (length(official_address) <= 254),
  register_id text check (length(register_id) <= 120),
  languages text check (length(languages) <= 200),
  population bigint check (population > 0),
  population_year int check (population_year between 1900 and 2200),
  population_source text check (length(population_source) <= 300),
  -- who signs, and by what right
  network_city boolean,
  signatory_name text check (length(signatory_name) <= 120),
  signatory_office text check (signatory_office in ('chief-resilience-officer', 'mayor',
    'deputy-mayor', 'city-manager', 'municipal-secretary', 'other')),
  signatory_title text check (length(signatory_title) <= 120),
  signatory_email text check (length(signatory_email) <= 254),
  signatory_phone text check (length(signatory_phone) <= 40),
  signatory_named boolean not null default false,
  mandate text check (mandate in ('office', 'resolution', 'delegation-letter')),
  mandate_reference text check (length(mandate_reference) <= 200),
  mandate_date date,
  mandate_until date,
  -- who works with us: the applicant leads, and a second person confirms and stands in
  lead_title text check (length(lead_title) <= 120),
  lead_phone text check (length(lead_phone) <= 40),
  deputy_name text check (length(deputy_name) <= 120),
  deputy_title text check (length(deputy_title) <= 120),
  deputy_email text check (length(deputy_email) <= 254),
  deputy_token_hash bytea unique,
  deputy_confirmed_at timestamptz,
  deputy_same_browser boolean,
  browser_hash bytea,
  -- decision
  first_approver uuid references people.person (id),
  second_approver uuid references people.person (id),
  previous_id uuid references coalition.application (id),
  body_id uuid references people.body (id),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  submitted_at timestamptz,
  decided_at timestamptz,
  -- Two people decide, and neither decides on a wish of their own.
  check (second_approver is null or first_approver is not null),
  check (second_approver <> first_approver),
  check (first_approver <> person_id),
  check (second_approver <> person_id),
  check (state <> 'first-approved' or first_approver is not null),
  check (state <> 'active' or (second_approver is not null and body_id is not null)),
  check ((state in ('active', 'refused', 'withdrawn')) = (decided_at is not null)),
  check (state in ('draft', 'withdrawn') or submitted_at is not null),
  -- Nothing is sent in without its parts.
  check (state in ('draft', 'withdrawn') or (legal_name is not null and member_type is not null
    and domain is not null and official_address is not null and signatory_name is not null
    and signatory_office is not null and mandate is not null and deputy_email is not null))
);
create index application_person on coalition.application (person_id);
create index application_place on coalition.application (place_id);
create index application_waiting on coalition.application (submitted_at)
  where state in ('submitted', 'clarification', 'first-approved');
create index application_decided on coalition.application (decided_at) where decided_at is not null;

-- Commitment letters; a newer one replaces an older one, and both are kept.
create table coalition.letter (
  id uuid primary key,
  application_id uuid not null references coalition.application (id),
  kind text not null check (kind in ('uploaded', 'signed-here')),
  file_id uuid,
  file_name text check (length(file_name) <= 120),
  media_type text,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  signed_name text check (length(signed_name) <= 120),
  statement text check (length(statement) <= 8000),
  person_id uuid not null references people.person (id),
  valid_until date,
  at timestamptz not null,
  check (kind <> 'uploaded' or (file_id is not null and sha256 is not null)),
  check (kind <> 'signed-here' or (signed_name is not null and statement is not null))
);
create index letter_application on coalition.letter (application_id, at desc);
create index letter_sha256 on coalition.letter (sha256) where sha256 is not null;

-- The first pledges, one for each of the three commitments, dated.
create table coalition.application_pledge (
  application_id uuid not null references coalition.application (id) on delete cascade,
  commitment text not null check (commitment in ('active-support', 'share-knowledge', 'advocate')),
  what text not null check (length(what) between 1 and 400),
  measure text not null check (length(measure) between 1 and 200),
  due_on date not null,
  public boolean not null,
  primary key (application_id, commitment)
);

-- What an officer looked at and found. A new look is a new row; the newest counts.
create table coalition.application_check (
  id uuid primary key,
  application_id uuid not null references coalition.application (id),
  kind text not null check (kind in ('domain', 'document', 'duplicate', 'place', 'second-contact')),
  outcome text not null check (outcome in ('passed', 'failed')),
  note text not null check (length(note) between 1 and 2000),
  -- The number was found independently, by whom and where is in the note.
  called_back_on date,
  officer_id uuid not null references people.person (id),
  at timestamptz not null
);
create index application_check_newest on coalition.application_check (application_id, kind, at desc);
create trigger application_check_append_only before update or delete on coalition.application_check
  for each row execute function coalition.refuse_change();

create table coalition.application_event (
  id bigint generated always as identity primary key,
  application_id uuid not null references coalition.application (id),
  at timestamptz not null,
  kind text not null check (kind in ('begun', 'submitted', 'letter', 'checked', 'clarification-asked',
    'clarification-answered', 'deputy-asked', 'deputy-confirmed', 'first-approval', 'second-approval',
    'accepted', 'refused', 'withdrawn', 're-applied')),
  by_role text not null check (by_role in ('applicant', 'officer', 'second-contact', 'system')),
  person_id uuid references people.person (id),
  -- What it is about: the kind of check, the outcome.
  detail text check (length(detail) <= 200),
  why text check (length(why) <= 4000)
);
create index application_event_of on coalition.application_event (application_id, id);
create trigger application_event_append_only before update or delete on coalition.application_event
  for each row execute function coalition.refuse_change();

-- A member: a body that stands for a place.
create table coalition.member (
  body_id uuid primary key references people.body (id),
  place_id uuid not null references coalition.place (id),
  application_id uuid unique references coalition.application (id),
  member_type text not null check (member_type in ('city', 'metropolitan-body',
    'group-of-municipalities')),
  state text not null default 'active' check (state in ('active', 'lapsing', 'lapsed',
    'suspension-noticed', 'suspended', 'leaving', 'left', 'merged')),
  version int not null default 1,
  network_city boolean not null default false,
  website text,
  domain text,
  languages text,
  member_since date not null,
  signatory_office text not null,
  signatory_title text,
  -- Only where the office holder agreed to be named.
  signatory_name text,
  basis text not null check (basis in ('office', 'resolution', 'delegation-letter')),
  basis_reference text,
  basis_date date,
  -- "These people still act for us": asked for every year.
  confirmed_on date not null,
  asked_on date,
  -- What is announced: the day a leaving takes effect, or until when a suspension may be answered.
  effective_on date,
  notice text check (length(notice) <= 4000),
  answer text check (length(answer) <= 4000),
  successor_id uuid references people.body (id),
  check (successor_id <> body_id),
  check ((state = 'merged') = (successor_id is not null)),
  check (state not in ('suspension-noticed', 'leaving') or effective_on is not null)
);
create index member_state on coalition.member (state);
create index member_since on coalition.member (member_since);
create index member_confirmed on coalition.member (confirmed_on) where state in ('active', 'lapsing');
-- One living member for a place.
create unique index member_place on coalition.member (place_id) where state not in ('left', 'merged');

create table coalition.standing_change (
  id bigint generated always as identity primary key,
  body_id uuid not null references people.body (id),
  at timestamptz not null,
  effective_on date not null,
  from_state text,
  to_state text not null,
  reason text check (length(reason) <= 4000),
  by_role text not null check (by_role in ('member', 'officer', 'system')),
  person_id uuid references people.person (id)
);
create index standing_change_of on coalition.standing_change (body_id, id);
create trigger standing_change_append_only before update or delete on coalition.standing_change
  for each row execute function coalition.refuse_change();

create table coalition.pledge (
  id uuid primary key,
  body_id uuid not null references people.body (id),
  commitment text not null check (commitment in ('active-support', 'share-knowledge', 'advocate')),
  what text not null check (length(what) between 1 and 400),
  measure text not null check (length(measure) between 1 and 200),
  due_on date not null,
  state text not null default 'planned' check (state in ('planned', 'under-way', 'done', 'late',
    'changed', 'dropped')),
  reason text check (length(reason) <= 1000),
  evidence_url text check (evidence_url ~ '^https?://' and length(evidence_url) <= 500),
  basis text not null default 'self-reported' check (basis in ('self-reported', 'system-observed',
    'peer-confirmed')),
  peer_body_id uuid references people.body (id),
  public boolean not null,
  version int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check (state not in ('changed', 'dropped') or reason is not null),
  check ((basis = 'peer-confirmed') = (peer_body_id is not null)),
  -- A city does not confirm itself.
  check (peer_body_id <> body_id)
);
create index pledge_body on coalition.pledge (body_id, due_on);
create index pledge_due on coalition.pledge (due_on) where state in ('planned', 'under-way');

-- Things the platform saw happen, that a city may name as what it did.
create table coalition.observation (
  id uuid primary key,
  body_id uuid not null references people.body (id),
  commitment text not null check (commitment in ('active-support', 'share-knowledge', 'advocate')),
  what text not null check (length(what) between 1 and 400),
  href text not null check (href ~ '^/' and length(href) <= 300),
  seen_on date not null,
  pledge_id uuid references coalition.pledge (id),
  unique (body_id, href, what)
);

create table coalition.partner (
  id uuid primary key,
  person_id uuid not null references people.person (id),
  body_id uuid unique references people.body (id),
  state text not null default 'submitted' check (state in ('submitted', 'active', 'refused',
    'withdrawn', 'left')),
  version int not null default 1,
  lang text not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('international', 'company', 'non-profit', 'academic', 'network',
    'public-body', 'observer')),
  country text not null check (country ~ '^[A-Z]{2}$'),
  website text not null check (length(website) <= 300),
  domain text not null check (domain = lower(domain)),
  official_address text not null check (length(official_address) <= 254),
  register_name text not null check (length(register_name) <= 200),
  register_id text not null check (length(register_id) <= 120),
  brings text not null check (length(brings) between 1 and 1000),
  agent_title text not null check (length(agent_title) <= 120),
  has_commercial_interest boolean not null,
  commercial_interest text check (length(commercial_interest) <= 1000),
  verified_on date,
  recheck_on date,
  accepted_by uuid references people.person (id),
  reason text check (length(reason) <= 4000),
  created_at timestamptz not null,
  decided_at timestamptz,
  check (not has_commercial_interest or commercial_interest is not null),
  check (accepted_by <> person_id),
  check (state <> 'active' or (body_id is not null and verified_on is not null
    and recheck_on is not null)),
  check (state <> 'refused' or reason is not null)
);
create index partner_state on coalition.partner (state, name);
create index partner_recheck on coalition.partner (recheck_on) where state = 'active';

create table coalition.partner_check (
  id bigint generated always as identity primary key,
  partner_id uuid not null references coalition.partner (id),
  kind text not null check (kind in ('existence', 'compliance', 'eligibility', 'agent')),
  outcome text not null check (outcome in ('passed', 'failed')),
  source text not null check (length(source) between 1 and 300),
  note text not null check (length(note) between 1 and 2000),
  officer_id uuid not null references people.person (id),
  at timestamptz not null
);
create index partner_check_of on coalition.partner_check (partner_id, kind, id desc);
create trigger partner_check_append_only before update or delete on coalition.partner_check
  for each row execute function coalition.refuse_change();

-- What other rooms may read: their queries join these views and no table.
create view coalition.member_card as
  select m.body_id, b.name, b.slug, b.demo, m.member_type, m.state, m.member_since,
    p.id as place_id, p.name as place_name, p.country, p.region, p.division, p.latitude, p.longitude,
    p.zone, p.population, p.population_year
  from coalition.member m
  join people.body_card b on b.id = m.body_id
  join coalition.place p on p.id = m.place_id;
create view coalition.partner_card as
  select p.body_id, p.id as partner_id, b.name, b.slug, b.demo, p.kind, p.country, p.website,
    p.has_commercial_interest, p.verified_on, p.recheck_on
  from coalition.partner p
  join people.body_card b on b.id = p.body_id
  where p.state = 'active';
