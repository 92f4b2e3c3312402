-- Digests: what is new since somebody last heard, in their own rhythm and at their own hour.
create table briefings.digest (
  id uuid primary key,
  -- Whose it is: somebody with an account, or a subscriber by address alone.
  person_id uuid unique references people.person (id) on delete cascade,
  subscriber_id uuid unique references briefings.subscriber (id) on delete cascade,
  rhythm text not null check (rhythm in ('daily', 'weekly', 'fortnightly', 'monthly')),
  -- Monday is 1.
  weekday smallint not null check (weekday between 1 and 7),
  hour smallint not null check (hour between 0 and 23),
  zone text not null,
  lang text not null,
  langs text[] not null check (cardinality(langs) between 1 and 4),
  themes text[] not null default '{}',
  version int not null default 1,
  begun_at timestamptz not null,
  -- The day of the next one by its reader's calendar, and the instant of their hour on it.
  next_day date not null,
  next_at timestamptz not null,
  check (num_nonnulls(person_id, subscriber_id) = 1)
);
create index digest_due on briefings.digest (next_at);

-- One a digest and day, however many processes there are and however often one is killed.
create table briefings.digest_run (
  digest_id uuid not null references briefings.digest (id) on delete cascade,
  day date not null,
  mailing_id uuid not null,
  items int not null check (items > 0),
  at timestamptz not null,
  primary key (digest_id, day)
);

-- What an address has had in a digest, by the address's fingerprint: two digests to one mailbox repeat nothing.
create table briefings.digest_seen (
  address_hash text not null,
  item_id uuid not null,
  at timestamptz not null,
  primary key (address_hash, item_id)
);
create index digest_seen_age on briefings.digest_seen (at);
