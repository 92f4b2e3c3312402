-- Lists of subscribers that officers bring: read line by line, confirmed as a whole, taken back.
create table briefings.reader_import (
  id uuid primary key,
  -- Where the list comes from, in the officer's words: it becomes part of each proof.
  source text not null check (length(source) between 1 and 200),
  state text not null default 'read' check (state in ('read', 'running', 'done', 'reversed')),
  person_id uuid not null references people.person (id),
  created_at timestamptz not null,
  decided_at timestamptz
);

create table briefings.reader_import_row (
  import_id uuid not null references briefings.reader_import (id) on delete cascade,
  -- The line of the file.
  number int not null check (number > 0),
  outcome text not null check (outcome in ('ready', 'needs-confirmation', 'already', 'suppressed', 'invalid', 'duplicate')),
  -- Only until the list is taken over: afterwards a line is known by its number.
  address text,
  address_hash text,
  lang text,
  rhythm text,
  proof_at timestamptz,
  proof_source text,
  proof_wording text,
  subscriber_id uuid references briefings.subscriber (id) on delete set null,
  ask_id uuid references briefings.ask (id) on delete set null,
  primary key (import_id, number)
);
create index reader_import_row_outcome on briefings.reader_import_row (import_id, outcome, number);
create index reader_import_row_subscriber on briefings.reader_import_row (subscriber_id) where subscriber_id is not null;
create index reader_import_row_ask on briefings.reader_import_row (ask_id) where ask_id is not null;
