-- What the world may harvest: one row for each publication that was ever public, in its last state.
create table library.open_record (
  kind text not null check (kind in ('lesson', 'note', 'issue')),
  record_id uuid not null,
  number int not null,
  -- When it last changed for the world, by the database's clock: never earlier than the change.
  datestamp timestamptz(0) not null,
  -- It was there once and is no longer: said for good, so that copies elsewhere go as well.
  deleted boolean not null default false,
  -- The hash of what is told of it: the same hash is no change.
  seal text not null,
  sets text[] not null,
  primary key (kind, record_id),
  unique (kind, number)
);
create index open_record_order on library.open_record (datestamp, kind, number);

-- Who wants to be told at once when a feed changes (WebSub).
create table library.feed_subscription (
  id uuid primary key,
  callback text not null check (length(callback) between 1 and 2000),
  topic text not null check (length(topic) between 1 and 500),
  host text not null,
  state text not null check (state in ('asked', 'active')),
  -- What they last asked for; it counts once their address has answered the question.
  asked text check (asked in ('subscribe', 'unsubscribe')),
  asked_at timestamptz not null,
  lease_seconds int not null check (lease_seconds > 0),
  asked_secret bytea check (length(asked_secret) < 200),
  -- Signs what is sent there.
  secret bytea check (length(secret) < 200),
  expires_at timestamptz,
  -- The hash of what they were given last, and the failures since then.
  told text,
  failures int not null default 0,
  unique (callback, topic),
  check ((state = 'active') = (expires_at is not null))
);
create index feed_subscription_topic on library.feed_subscription (topic) where state = 'active';
create index feed_subscription_host on library.feed_subscription (host);

-- Titles of an edition are kept with their language beside them.
create or replace view briefings.issue_card as
  select i.id, i.number, i.kind, e.lang, e.lang = i.lang as original,
    e.content #>> '{title,text}' as title, e.content #>> '{lead,text}' as lead,
    i.body_id, i.published_at, i.state, i.erratum_of
  from briefings.issue i join briefings.edition e on e.issue_id = i.id
  where i.published_at is not null;
