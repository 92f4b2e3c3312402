-- Two letters or two looks within one tick of the clock still have an order.
alter table coalition.letter add column number bigint generated always as identity;
alter table coalition.application_check add column number bigint generated always as identity;
