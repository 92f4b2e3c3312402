-- The coalition's voice: issues composed from what the rooms hold, approved by two, frozen, sent.
create schema if not exists briefings;

create table briefings.issue (
  id uuid primary key,
  number integer not null unique check (number > 0),
  body_id uuid not null references people.body (id),
  kind text not null check (kind in ('weekly', 'monthly', 'erratum')),
  -- The language it is written in, and those it is translated into: BCP 47.
  lang text not null check (lang ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  langs text[] not null default '{}' check (cardinality(langs) <= 20),
  title text not null check (length(title) between 1 and 200),
  lead text not null default '' check (length(lead) <= 300),
  state text not null default 'draft' check (state in
    ('draft', 'review', 'approved', 'translating', 'frozen', 'scheduled', 'sending', 'paused', 'sent', 'archived')),
  version integer not null default 1,
  -- What it takes up: published after the issue before it was filled.
  filled_at timestamptz not null,
  filled_since timestamptz,
  erratum_of uuid references briefings.issue (id),
  created_by uuid not null references people.person (id),
  created_at timestamptz not null,
  -- Who touched the content last; that person does not approve it.
  edited_by uuid not null references people.person (id),
  edited_at timestamptz not null,
  -- The hash of the content that is in review; null while it is being written.
  content_sha256 text check (content_sha256 ~ '^[0-9a-f]{64}$'),
  frozen_at timestamptz,
  published_at timestamptz,
  sent_at timestamptz,
  archived_at timestamptz,
  check ((kind = 'erratum') = (erratum_of is not null)),
  check ((state in ('draft', 'review', 'approved', 'translating')) = (frozen_at is null))
);
create index issue_newest on briefings.issue (number desc);
create index issue_public on briefings.issue (published_at desc) where published_at is not null;
create index issue_errata on briefings.issue (erratum_of) where erratum_of is not null;

create table briefings.block (
  id uuid primary key,
  issue_id uuid not null references briefings.issue (id) on delete cascade,
  kind text not null check (kind in
    ('highlights', 'lesson', 'focus', 'note', 'session', 'ask', 'partner', 'text', 'erratum')),
  place integer not null,
  -- Under which dimension of the City Resilience Framework a lesson stands.
  dimension text check (dimension in ('health', 'economy', 'infrastructure', 'leadership')),
  -- What the editor wrote; blank where the record speaks for itself.
  title text not null default '' check (length(title) <= 300),
  text text not null default '' check (length(text) <= 20000),
  -- The record of another room that it shows. No foreign key: rooms meet in views.
  ref_id uuid,
  -- Which issue an erratum corrects: that issue's page shows it.
  corrects_id uuid references briefings.issue (id),
  check ((corrects_id is not null) = (kind = 'erratum')),
  check ((ref_id is not null) = (kind in ('lesson', 'note', 'session', 'ask', 'partner'))),
  check (kind = 'lesson' or dimension is null),
  unique (issue_id, kind, ref_id)
);
create index block_of on briefings.block (issue_id, place);
create index block_corrects on briefings.block (corrects_id) where corrects_id is not null;
create index block_ref on briefings.block (ref_id) where ref_id is not null;

-- Who said yes to which content. A changed content has another hash, so an old yes counts for nothing.
create table briefings.approval (
  issue_id uuid not null references briefings.issue (id) on delete cascade,
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references people.person (id),
  at timestamptz not null,
  primary key (issue_id, content_sha256, person_id)
);

-- The memory of translations: a text is translated once, whatever issue it stands in.
create table briefings.segment (
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  source_lang text not null,
  lang text not null,
  text text not null check (length(text) between 1 and 20000),
  maker text not null check (maker in ('human', 'machine')),
  person_id uuid not null references people.person (id),
  at timestamptz not null,
  -- Where it was translated for: what stood there before is shown when the text has changed.
  slot text not null,
  primary key (source_sha256, source_lang, lang)
);
create index segment_slot on briefings.segment (slot, lang, at desc);

-- A choice as well: this text stays in the language it was written in.
create table briefings.segment_left (
  issue_id uuid not null references briefings.issue (id) on delete cascade,
  lang text not null,
  source_sha256 text not null,
  person_id uuid not null references people.person (id),
  at timestamptz not null,
  primary key (issue_id, lang, source_sha256)
);

create table briefings.term (
  id uuid primary key,
  lang text not null,
  term text not null check (length(term) between 1 and 120),
  into_lang text not null,
  translation text not null check (length(translation) between 1 and 120),
  person_id uuid not null references people.person (id),
  at timestamptz not null,
  unique (lang, term, into_lang)
);

-- What is sent: one frozen edition a language. Nothing here is ever changed.
create table briefings.edition (
  issue_id uuid not null references briefings.issue (id),
  lang text not null,
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  subject text not null check (length(subject) between 1 and 300 and subject !~ '[[:cntrl:]]'),
  html text not null,
  text text not null,
  primary key (issue_id, lang)
);

create function briefings.refuse_change() returns trigger language plpgsql as
  $$ begin raise exception 'a frozen edition never changes'; end $$;
create trigger edition_frozen before update or delete on briefings.edition
  for each row execute function briefings.refuse_change();

-- Trial copies to the team before it goes out.
create table briefings.trial (
  issue_id uuid not null references briefings.issue (id),
  person_id uuid not null references people.person (id),
  lang text not null,
  at timestamptz not null
);
create index trial_of on briefings.trial (issue_id, at desc);

-- What other rooms may read.
create view briefings.issue_card as
  select i.id, i.number, i.kind, e.lang, e.lang = i.lang as original, e.content->>'title' as title,
    e.content->>'lead' as lead, i.body_id, i.published_at, i.state, i.erratum_of
  from briefings.issue i join briefings.edition e on e.issue_id = i.id
  where i.published_at is not null;
