-- Who had a hand in the text of a note since its last version, and who approved it. The second person
-- is never one of the first, whoever comes at the same moment: each side holds the note's row.
alter table library.note
  add column written_by uuid[] not null default '{}',
  add column approved_by uuid references people.person (id),
  add constraint note_second_person check (approved_by is null or not approved_by = any (written_by));

update library.note set written_by = coalesce((
  select array_agg(distinct told.person_id) from platform.audit as told
  where told.subject_kind = 'note' and told.subject_id = note.id::text and told.person_id is not null
    and told.action in ('note.written', 'note.edit-accepted', 'note.figure-added', 'note.figure-removed')
    and told.at > coalesce(note.revised_at, '-infinity')), '{}');

create function library.has_hand(held library.note, person uuid, body uuid) returns boolean
  language sql stable as $$
  select coalesce(person = any (held.written_by), false) or exists (
    select from library.note_author as author
    where author.note_id = held.id and author.state = 'accepted'
      and (author.person_id = person or author.body_id = body)) $$;

-- A review counts that somebody else gave, of another body.
create function library.keep_reviewer() returns trigger language plpgsql as $$
declare held library.note;
begin
  if new.verdict is null or new.verdict = 'declined' then return new; end if;
  select * into held from library.note where id = new.note_id for update;
  if library.has_hand(held, new.person_id, new.body_id) then
    raise exception 'who has a hand in a note does not review it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger note_reviewer before insert or update of verdict, person_id, body_id
  on library.note_review for each row execute function library.keep_reviewer();

-- Nobody becomes an author of the text that they, or their body, have just reviewed or approved.
create function library.keep_author() returns trigger language plpgsql as $$
declare held library.note;
begin
  if new.state <> 'accepted' then return new; end if;
  select * into held from library.note where id = new.note_id for update;
  if held.step in ('review', 'approved') and (held.approved_by = new.person_id or exists (
      select from library.note_review as review
      where review.note_id = new.note_id and review.round = held.round
        and review.verdict in ('accept', 'changes')
        and (review.person_id = new.person_id or review.body_id = new.body_id))) then
    raise exception 'who reviewed a text is not its author' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger note_author_joins before insert or update of state, person_id
  on library.note_author for each row execute function library.keep_author();

-- Approved by one who had no hand in it, on two reviews by two others.
create function library.keep_approval() returns trigger language plpgsql as $$
begin
  if new.step <> 'approved' or old.step = 'approved' then return new; end if;
  if new.approved_by is null or library.has_hand(new, new.approved_by, null) then
    raise exception 'who has a hand in a note does not approve it' using errcode = 'check_violation';
  end if;
  if (select count(distinct kind) < 2 or count(distinct person_id) < 2 from library.note_review
      where note_id = new.id and round = new.round and verdict = 'accept'
        and not library.has_hand(new, person_id, body_id)) then
    raise exception 'a note has two reviews by two people' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger note_approval before update on library.note
  for each row execute function library.keep_approval();

-- What is drawn of a note has bounds: a picture beyond them takes the memory of whoever draws it.
alter table library.note_figure
  add constraint note_figure_area check (width * height <= 40000000) not valid;

-- Whoever suggested a lesson does not check its first draft: much of it is theirs.
create function library.keep_checker() returns trigger language plpgsql as $$
begin
  if new.checked_by is not null and new.revision = 1 and exists (
      select from library.lesson where id = new.lesson_id and suggested_by = new.checked_by) then
    raise exception 'who suggested a lesson does not check it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger lesson_checker before insert or update of checked_by
  on library.lesson_revision for each row execute function library.keep_checker();
