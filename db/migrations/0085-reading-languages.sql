-- The languages a person reads, in their own order (BCP 47); none: the page's language goes first.
alter table people.person
  add column langs text[] not null default '{}' check (cardinality(langs) <= 6);

create or replace view people.person_card as
  select id, case when erased_at is null then name else null end as name, lang, zone, langs
  from people.person;
