-- The register of many members: one page of it, in each of its orders, without sorting all of them.
create index body_name on people.body (name, id);
drop index coalition.member_since;
create index member_since on coalition.member (member_since, body_id);
create index place_population on coalition.place (population desc nulls last);
