-- Codes in the order people count in: A-101 before A-1000, and B-2 before B-10. Every number in a code
-- is padded, so that the text sorts as the numbers do.
create function toolkit.code_order(code text) returns text
  language sql immutable strict parallel safe as $$
  select coalesce(string_agg(
      case when part[1] ~ '^[0-9]' then lpad(part[1], 40, '0') else lower(part[1]) end, '' order by place), '')
  from regexp_matches(code, '[0-9]+|[^0-9]+', 'g') with ordinality as parts (part, place)
$$;

alter table toolkit.action
  add column code_order text not null generated always as (toolkit.code_order(code)) stored;
create index action_code_order on toolkit.action (body_id, code_order);
