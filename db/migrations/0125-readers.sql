-- The briefings' readers: who asked, who confirmed, what they chose, and the proof of each.
create schema if not exists briefings;

-- The words somebody agreed to, once each. What stands here is what was shown, to the letter.
create table briefings.wording (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  lang text not null,
  text text not null check (length(text) between 1 and 4000),
  first_at timestamptz not null
);

-- Somebody whose mailbox has confirmed. An address that has not is in an ask, and goes with it.
create table briefings.subscriber (
  id uuid primary key,
  address text not null unique check (length(address) between 3 and 254 and position(' ' in address) = 0),
  -- The fingerprint that links and suppressions know it by.
  address_hash text not null unique check (address_hash ~ '^[0-9a-f]{32}$'),
  state text not null default 'confirmed' check (state in ('confirmed', 'left')),
  -- The language we write to them in about their subscription.
  lang text not null,
  -- The languages they read, best first (BCP 47).
  langs text[] not null check (cardinality(langs) between 1 and 4),
  -- Empty: every theme.
  themes text[] not null default '{}',
  rhythm text not null check (rhythm in ('weekly', 'monthly', 'sessions')),
  paused_until date,
  zone text not null,
  hour smallint not null default 7 check (hour between 0 and 23),
  person_id uuid references people.person (id) on delete set null,
  version int not null default 1,
  confirmed_at timestamptz not null,
  changed_at timestamptz not null,
  left_at timestamptz,
  check ((state = 'left') = (left_at is not null))
);
create index subscriber_person on briefings.subscriber (person_id) where person_id is not null;
create index subscriber_left on briefings.subscriber (left_at) where state = 'left';

-- What was asked for an address and waits for its mailbox to say yes.
create table briefings.ask (
  id uuid primary key,
  purpose text not null check (purpose in ('subscription', 'address')),
  address text not null check (length(address) between 3 and 254 and position(' ' in address) = 0),
  -- Whose address is to change.
  subscriber_id uuid references briefings.subscriber (id) on delete cascade,
  lang text not null,
  langs text[] not null check (cardinality(langs) between 1 and 4),
  rhythm text not null check (rhythm in ('weekly', 'monthly', 'sessions')),
  interface text not null check (interface in ('page', 'import', 'account', 'preferences')),
  source text not null check (length(source) between 1 and 300),
  wording_sha256 text not null references briefings.wording (sha256),
  asked_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > asked_at),
  -- Of the mailed link; null until it is mailed. The link itself is kept nowhere.
  token_hash bytea unique check (length(token_hash) = 32),
  mailed_at timestamptz,
  used_at timestamptz,
  check ((purpose = 'address') = (subscriber_id is not null))
);
create index ask_address on briefings.ask (address, asked_at);
create index ask_expiry on briefings.ask (expires_at);

-- The proof: each thing that was asked, confirmed, chosen or ended, with when, where and in which words.
create table briefings.consent (
  id bigint generated always as identity primary key,
  subscriber_id uuid not null references briefings.subscriber (id) on delete cascade,
  kind text not null check (kind in ('asked', 'confirmed', 'imported', 'changed', 'paused', 'left',
    'address-changed', 'linked', 'unlinked')),
  at timestamptz not null,
  interface text not null check (interface in ('page', 'import', 'account', 'preferences', 'one-click', 'officer')),
  source text not null check (length(source) between 1 and 300),
  lang text,
  wording_sha256 text references briefings.wording (sha256)
);
create index consent_of on briefings.consent (subscriber_id, id);

-- The version of an issue that somebody reads: `bestLang` of the kernel, for a whole audience at once.
create function briefings.best_lang(available text[], wanted text[], original text) returns text
  language sql immutable parallel safe
  as $$
    select coalesce(
      (select tag.lang
        from unnest(wanted) with ordinality as mine (lang, place)
        join unnest(available) with ordinality as tag (lang, place) on lower(tag.lang) = lower(mine.lang)
          or starts_with(lower(tag.lang), lower(mine.lang) || '-')
        order by mine.place, lower(tag.lang) <> lower(mine.lang),
          case when lower(tag.lang) = lower(mine.lang) then tag.place end,
          tag.lang <> original, tag.lang collate "C"
        limit 1),
      case when original = any (available) then original else coalesce(available[1], original) end)
  $$;

-- The instant of an hour of a day in a zone: one for an hour that is skipped (what the clock shows
-- instead) and one for an hour that comes twice. A zone that the database does not know is taken as UTC.
create function briefings.local_instant(day date, hour int, zone text) returns timestamptz
  language plpgsql stable
  as $$
    begin
      return (day + make_interval(hours => hour)) at time zone zone;
    exception when invalid_parameter_value then
      return (day + make_interval(hours => hour)) at time zone 'UTC';
    end
  $$;
