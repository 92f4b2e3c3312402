-- How often an address was asked whether it meant what was asked in its name, since the last wish.
alter table library.feed_subscription
  add column asked_tries int not null default 0 check (asked_tries between 0 and 3);
-- A host is one whatever its port: what it may have is counted by its name.
update library.feed_subscription set host = regexp_replace(host, ':[0-9]+$', '');
