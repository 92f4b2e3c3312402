-- A version of a note as it is read in another language, kept for as long as the version is.
create table library.note_text (
  note_id uuid not null,
  version int not null,
  lang text not null check (lang ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  title text not null check (length(title) between 1 and 400),
  claim text not null,
  -- What is translated of it: [{key, hash, source, text, maker}]; the rest is read in the original.
  pieces jsonb not null,
  -- The version it was made from; an earlier one while something in it is older than the original.
  made_from int not null check (made_from between 1 and version),
  revised_at timestamptz not null,
  primary key (note_id, version, lang),
  foreign key (note_id, version) references library.note_version (note_id, number)
);

-- What other rooms may read: one row per note and published language.
create or replace view library.note_card as
  select note.id, note.number, note.kind, note.lang, true as original, newest.title, newest.claim,
    newest.themes, newest.goals, newest.stages, newest.hazards, newest.countries,
    newest.number as version, note.published_at, note.revised_at, note.standing as state,
    note.visibility, note.body_id
  from library.note as note
  join library.note_version as newest on newest.note_id = note.id and newest.number = note.current
  union all
  select note.id, note.number, note.kind, said.lang, false, said.title, said.claim,
    newest.themes, newest.goals, newest.stages, newest.hazards, newest.countries,
    newest.number, note.published_at, said.revised_at, note.standing, note.visibility, note.body_id
  from library.note as note
  join library.note_version as newest on newest.note_id = note.id and newest.number = note.current
  join library.note_text as said on said.note_id = note.id and said.version = note.current
    and said.lang <> note.lang;
