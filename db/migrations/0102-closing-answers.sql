-- What a city answers when it closes an action: the beginning of a lesson.
create table toolkit.action_closing (
  action_id uuid primary key references toolkit.action (id) on delete cascade,
  -- The language of the answers, BCP 47.
  lang text not null,
  planned text not null check (length(planned) <= 4000),
  happened text not null check (length(happened) <= 4000),
  why text not null check (length(why) <= 4000),
  tell text not null check (length(tell) <= 4000),
  person_id uuid references people.person (id),
  closed_at timestamptz not null
);
