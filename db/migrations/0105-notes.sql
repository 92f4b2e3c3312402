-- Practice notes and technical notes: the working draft, who writes and reviews it, what is said in
-- its margin, and every version that was published, frozen for good.
create schema if not exists library;

create table library.note (
  id uuid primary key,
  -- Reserved from the first outline on: the permanent address is made of it.
  number int not null unique generated always as identity,
  kind text not null check (kind in ('practice', 'technical')),
  body_id uuid not null references people.body (id),
  -- The language the note is written in, as BCP 47 has it.
  lang text not null check (lang ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  -- Where the work stands.
  step text not null check (step in
    ('call', 'outline', 'draft', 'review', 'approved', 'published', 'withdrawn')),
  -- What readers have.
  standing text not null default 'none' check (standing in
    ('none', 'published', 'superseded', 'retracted')),
  -- Who reads what is published; the draft is for its authors, reviewers, editors and stewards.
  visibility text not null check (visibility in ('coalition', 'public')),
  draft jsonb not null,
  -- Which sending to review this is; both reviews of the newest one count.
  round int not null default 0 check (round >= 0),
  current int check (current > 0),
  -- Why it was called for, retracted, or sent back: the last reason somebody gave.
  reason text not null default '' check (length(reason) <= 2000),
  superseded_by uuid references library.note (id),
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid references people.person (id),
  updated_at timestamptz not null,
  published_at timestamptz,
  revised_at timestamptz,
  check (length(draft ->> 'title') between 1 and 200),
  check ((standing = 'none') = (current is null)),
  check ((current is null) = (published_at is null) and (current is null) = (revised_at is null)),
  check ((standing = 'superseded') = (superseded_by is not null)),
  check (superseded_by <> id),
  check (standing <> 'retracted' or reason <> ''),
  check (step <> 'withdrawn' or standing = 'none')
);
create index note_newest on library.note (published_at desc) where standing <> 'none';
create index note_at_work on library.note (updated_at desc);
create index note_body on library.note (body_id);

-- Who writes it: bodies, each by the person who said yes, named only with their consent.
create table library.note_author (
  note_id uuid not null references library.note (id),
  body_id uuid not null references people.body (id),
  lead boolean not null default false,
  state text not null check (state in ('invited', 'accepted', 'declined')),
  person_id uuid references people.person (id),
  named boolean not null default false,
  -- Readers may write to this person through a form; their address is never shown.
  talks boolean not null default false,
  invited_by uuid references people.person (id),
  invited_at timestamptz not null,
  answered_at timestamptz,
  primary key (note_id, body_id),
  check ((state = 'invited') = (answered_at is null)),
  check (state <> 'accepted' or person_id is not null),
  check (state = 'accepted' or not (named or talks or lead))
);
create unique index note_one_lead on library.note_author (note_id) where lead;
create index note_author_body on library.note_author (body_id, state);

create table library.note_review (
  id uuid primary key,
  note_id uuid not null references library.note (id),
  round int not null check (round > 0),
  kind text not null check (kind in ('practitioner', 'technical')),
  body_id uuid not null references people.body (id),
  asked_by uuid references people.person (id),
  asked_at timestamptz not null,
  person_id uuid references people.person (id),
  verdict text check (verdict in ('accept', 'changes', 'declined')),
  remarks text not null default '' check (length(remarks) <= 65536),
  named boolean not null default false,
  -- The SHA-256 of the draft that was read.
  sealed text check (sealed ~ '^[0-9a-f]{64}$'),
  answered_at timestamptz,
  unique (note_id, round, kind),
  check ((verdict is null) = (answered_at is null) and (verdict is null) = (person_id is null)),
  check (verdict <> 'changes' or remarks <> '')
);
-- Two reviews are by two people.
create unique index note_review_people on library.note_review (note_id, round, person_id)
  where verdict in ('accept', 'changes');
create index note_review_body on library.note_review (body_id);

-- Said of one paragraph, which is known by its hash and not by its place.
create table library.note_comment (
  id uuid primary key,
  note_id uuid not null references library.note (id),
  section text not null check (section ~ '^[a-z-]{1,40}$'),
  paragraph text not null check (paragraph ~ '^[0-9a-f]{16}$'),
  quote text not null check (length(quote) between 1 and 400),
  person_id uuid not null references people.person (id),
  body_id uuid not null references people.body (id),
  said text not null check (length(said) between 1 and 4000),
  at timestamptz not null,
  resolved_by uuid references people.person (id),
  resolved_at timestamptz,
  check ((resolved_by is null) = (resolved_at is null))
);
create index note_comment_newest on library.note_comment (note_id, at);

create table library.note_suggestion (
  id uuid primary key,
  note_id uuid not null references library.note (id),
  section text not null check (section ~ '^[a-z-]{1,40}$'),
  paragraph text not null check (paragraph ~ '^[0-9a-f]{16}$'),
  before text not null check (length(before) between 1 and 65536),
  after text not null check (length(after) <= 65536 and after <> before),
  why text not null default '' check (length(why) <= 2000),
  person_id uuid not null references people.person (id),
  body_id uuid not null references people.body (id),
  at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  decided_by uuid references people.person (id),
  decided_at timestamptz,
  reason text not null default '' check (length(reason) <= 2000),
  check ((state = 'open') = (decided_at is null) and (state = 'open') = (decided_by is null)),
  check (state <> 'declined' or reason <> '')
);
create index note_suggestion_newest on library.note_suggestion (note_id, at);

-- A picture of a note, named figure:1, figure:2 … in its text.
create table library.note_figure (
  id uuid primary key,
  note_id uuid not null references library.note (id),
  number int not null check (number between 1 and 99),
  file_id uuid not null,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  width int not null check (width between 1 and 20000),
  height int not null check (height between 1 and 20000),
  -- What somebody who cannot see it should know.
  alternative text not null check (length(alternative) between 1 and 1000),
  credit text not null default '' check (length(credit) <= 300),
  person_id uuid references people.person (id),
  at timestamptz not null,
  removed_at timestamptz,
  unique (note_id, number)
);

create table library.note_version (
  note_id uuid not null references library.note (id),
  number int not null check (number > 0),
  content jsonb not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  title text not null check (length(title) between 1 and 200),
  claim text not null,
  themes text[] not null,
  goals int[] not null,
  stages text[] not null,
  hazards text[] not null,
  countries text[] not null,
  changes text not null default '' check (length(changes) <= 2000),
  published_at timestamptz not null,
  published_by uuid references people.person (id),
  primary key (note_id, number),
  check (number = 1 or changes <> '')
);
create index note_version_themes on library.note_version using gin (themes);

create function library.keep_note_version() returns trigger language plpgsql
  as $$ begin raise exception 'a published version never changes'; end $$;
create trigger note_version_final before update or delete on library.note_version
  for each row execute function library.keep_note_version();

-- What other rooms may read: one row per note and published language.
create view library.note_card as
  select note.id, note.number, note.kind, note.lang, true as original, newest.title, newest.claim,
    newest.themes, newest.goals, newest.stages, newest.hazards, newest.countries,
    newest.number as version, note.published_at, note.revised_at, note.standing as state,
    note.visibility, note.body_id
  from library.note as note
  join library.note_version as newest on newest.note_id = note.id and newest.number = note.current;
