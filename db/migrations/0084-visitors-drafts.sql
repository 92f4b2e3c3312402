-- What browsers keep at which nobody is signed in is bounded: by network, and altogether.
alter table platform.draft
  -- Whose it is by network, for a browser nobody is signed in at; null for a person's own.
  add column network text,
  add column bytes int not null default 0;
create index draft_network on platform.draft (network, saved_at desc) include (bytes)
  where network is not null;
