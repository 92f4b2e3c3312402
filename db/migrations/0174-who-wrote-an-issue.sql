-- Everybody who wrote since two approved it: none of them approves, whoever touched it last.
alter table briefings.issue add column written_by uuid[] not null default '{}';
update briefings.issue set written_by =
  array(select distinct one from unnest(array[created_by, edited_by]) as one);
