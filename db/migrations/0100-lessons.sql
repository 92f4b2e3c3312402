-- Lessons: what a place learned, so that another can use it.
create schema if not exists library;

create table library.lesson (
  id uuid primary key,
  -- Its address for good; a number that was given is never given again.
  number int generated always as identity unique,
  -- Who suggested it, or whose closed action it comes from: the body it credits.
  body_id uuid not null references people.body (id),
  -- held: a closed action's, until its city lets it go; withdrawn: the city did not.
  state text not null check (state in ('held', 'withdrawn', 'suggested', 'rejected', 'drafted',
    'checked', 'published', 'retired')),
  -- Until it is published: who of its body sees it; the desk sees all but what is held or withdrawn.
  visibility text not null check (visibility in ('office', 'city', 'coalition', 'public')),
  -- The published revision; 0: none yet.
  revision int not null default 0 check (revision >= 0),
  suggestion_lang text not null,
  suggestion_headline text not null check (length(suggestion_headline) between 1 and 300),
  suggestion_text text not null check (length(suggestion_text) <= 8000),
  suggestion_place text not null default '' check (length(suggestion_place) <= 200),
  suggestion_url text not null default '' check (suggestion_url ~ '^(https?://|$)'),
  suggested_by uuid references people.person (id),
  suggested_at timestamptz not null,
  anchor_kind text check (anchor_kind in ('action', 'note', 'session', 'ask')),
  anchor_id uuid,
  anchor_detail text not null default '' check (length(anchor_detail) <= 300),
  -- Why it was rejected or retired.
  reason text,
  duplicate_of uuid references library.lesson (id),
  published_at timestamptz,
  revised_at timestamptz,
  ended_at timestamptz,
  version int not null default 1,
  check ((anchor_kind is null) = (anchor_id is null)),
  check (state not in ('rejected', 'retired') or length(reason) between 1 and 2000),
  check ((revision > 0) = (state in ('published', 'retired'))),
  check (revision = 0 or (published_at is not null and revised_at is not null)),
  check (state in ('published', 'retired') = (visibility in ('coalition', 'public')))
);
create index lesson_newest on library.lesson (published_at desc, id) where state = 'published';
create index lesson_queue on library.lesson (state, suggested_at, id);
create index lesson_person on library.lesson (suggested_by, suggested_at desc);
create index lesson_body on library.lesson (body_id, suggested_at desc);
-- An action that is closed proposes one lesson, however often the news of it arrives.
create unique index lesson_of_action on library.lesson (anchor_id)
  where anchor_kind = 'action' and state in ('held', 'suggested');

create table library.lesson_revision (
  lesson_id uuid not null references library.lesson (id) on delete cascade,
  revision int not null check (revision > 0),
  lang text not null,
  headline text not null check (length(headline) between 1 and 300 and headline !~ '[\n\r]'),
  situation text not null check (length(situation) <= 8000),
  -- What others did: [{place, country, date, what}].
  others jsonb not null,
  checks text[] not null check (cardinality(checks) <= 8),
  themes text[] not null,
  -- Goals of the City Resilience Framework by their public number.
  goals int[] not null check (goals <@ array[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
  stages text[] not null,
  hazards text[] not null,
  countries text[] not null,
  places jsonb not null,
  -- 0 announced, 1 being done, 2 result reported by those who did it, 3 result checked by others,
  -- 4 repeated in two places or more. Null: not said yet.
  grade smallint check (grade between 0 and 4),
  grade_reason text not null check (length(grade_reason) <= 1000),
  limits text not null check (length(limits) <= 4000),
  sources jsonb not null,
  anchor_kind text check (anchor_kind in ('action', 'note', 'session', 'ask')),
  anchor_id uuid,
  anchor_detail text not null default '',
  shown_to text not null check (shown_to in ('coalition', 'public')),
  what_changed text not null default '' check (length(what_changed) <= 1000),
  written_by uuid[] not null check (cardinality(written_by) > 0),
  drafted_at timestamptz not null,
  -- What the second person asked to be mended.
  returned_note text not null default '' check (length(returned_note) <= 2000),
  checked_by uuid references people.person (id),
  checked_at timestamptz,
  published_by uuid references people.person (id),
  published_at timestamptz,
  version int not null default 1,
  primary key (lesson_id, revision),
  -- The second person is never one of those who wrote it.
  check (checked_by is null or not checked_by = any (written_by)),
  check ((checked_by is null) = (checked_at is null)),
  check (checked_at is null or (cardinality(checks) between 3 and 8 and grade is not null)),
  check (published_at is null or checked_at is not null)
);
create unique index lesson_revision_working on library.lesson_revision (lesson_id)
  where published_at is null;

-- A published lesson as it is read, once for each language it is there in.
create table library.lesson_text (
  lesson_id uuid not null references library.lesson (id) on delete cascade,
  lang text not null,
  original boolean not null,
  headline text not null,
  situation text not null,
  -- The revision of the original that it says.
  revision int not null,
  revised_at timestamptz not null,
  primary key (lesson_id, lang)
);
create unique index lesson_text_original on library.lesson_text (lesson_id) where original;

-- How a headline begins: "Consider", and what an editor stated for the languages after the first three.
create table library.headline_form (
  lang text primary key,
  opening text not null check (length(opening) between 1 and 60),
  stated_by uuid references people.person (id),
  stated_at timestamptz not null
);
insert into library.headline_form (lang, opening, stated_at) values
  ('en', 'Consider', '2026-01-01Z'), ('es', 'Considere', '2026-01-01Z'),
  ('fr', 'Envisagez', '2026-01-01Z');

-- What other rooms may read: one row for each language. Of a retired lesson only that it was there.
create view library.lesson_card as
  select lesson.id, lesson.number, said.lang, said.original,
    case lesson.state when 'published' then said.headline else '' end as headline,
    case lesson.state when 'published' then said.situation else '' end as situation,
    revision.themes, revision.goals, revision.stages, revision.hazards, revision.countries,
    revision.places, revision.grade, lesson.state, lesson.published_at,
    case lesson.state when 'published' then said.revised_at else lesson.ended_at end as revised_at,
    said.revision, lesson.visibility, lesson.body_id
  from library.lesson
  join library.lesson_revision as revision
    on revision.lesson_id = lesson.id and revision.revision = lesson.revision
  join library.lesson_text as said on said.lesson_id = lesson.id
  where lesson.state in ('published', 'retired');
