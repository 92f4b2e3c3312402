-- Bulk mail: an audience frozen as one row a recipient, claimed by the one sender, counted only here.

-- The fingerprint of an address: what suppressions and links know it by, so that they need no address.
-- Callers fold the address first; this folds again what SQL can, so that one stored otherwise still meets.
create function platform.address_hash(address text) returns text
  language sql immutable parallel safe strict
  as $$ select substr(encode(sha256(convert_to(normalize(lower(btrim($1) collate "C"), nfc), 'UTF8')), 'hex'), 1, 32) $$;

-- Whoever claims takes the next number: a record of a claim that was given up matches no row any more.
create sequence platform.mailing_claim;

create table platform.mailing (
  id uuid primary key,
  kind text not null check (kind in ('briefing', 'digest', 'alert', 'notice')),
  subject_id uuid not null,
  list text check (list in ('briefings', 'digests', 'alerts')),
  state text not null default 'frozen'
    check (state in ('frozen', 'scheduled', 'sending', 'paused', 'sent')),
  frozen int not null check (frozen >= 0),
  frozen_at timestamptz not null,
  starts_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  paused_why text check (paused_why in ('person', 'hard-errors', 'ledger-older')),
  archived_at text
);
create index mailing_subject on platform.mailing (subject_id);
create index mailing_open on platform.mailing (state) where state in ('scheduled', 'sending');

create table platform.mailing_variant (
  mailing_id uuid not null references platform.mailing (id) on delete cascade,
  key text not null check (key ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'),
  lang text not null,
  subject text not null check (subject !~ '[\n\r]'),
  html text not null,
  text text not null,
  primary key (mailing_id, key)
);

create table platform.mailing_recipient (
  id bigint generated always as identity primary key,
  mailing_id uuid not null references platform.mailing (id) on delete cascade,
  -- Empty once its owner is erased.
  address text not null,
  address_hash text not null,
  domain text not null generated always as (lower(split_part(address, '@', 2))) stored,
  variant text not null,
  subscriber_id uuid,
  state text not null default 'queued'
    check (state in ('queued', 'claimed', 'sent', 'deferred', 'failed', 'suppressed', 'uncertain')),
  next_at timestamptz not null,
  attempts smallint not null default 0,
  claim bigint,
  claimed_by text,
  lease_until timestamptz,
  changed_at timestamptz not null,
  -- The relay's last answer: 250, 550 5.1.1 … and its words, or its name for what it took.
  code text,
  reply text,
  unique (mailing_id, address_hash),
  foreign key (mailing_id, variant) references platform.mailing_variant (mailing_id, key)
);
create unique index mailing_recipient_subscriber on platform.mailing_recipient (mailing_id, subscriber_id)
  where subscriber_id is not null;
create index mailing_recipient_due on platform.mailing_recipient (mailing_id, next_at, id)
  where state in ('queued', 'deferred');
create index mailing_recipient_claimed on platform.mailing_recipient (claimed_by, id)
  where state = 'claimed';
create index mailing_recipient_state on platform.mailing_recipient (mailing_id, state, id);
create index mailing_recipient_address on platform.mailing_recipient (address_hash);

-- Who gets nothing more: of one list, or of any ('*'). Lifted, never deleted, so that each can be explained.
create table platform.suppression (
  id uuid primary key,
  address_hash text not null,
  list text not null check (list in ('*', 'briefings', 'digests', 'alerts')),
  reason text not null
    check (reason in ('unsubscribed', 'hard-bounce', 'soft-bounces', 'complaint', 'manual', 'erased')),
  evidence jsonb not null default '{}',
  at timestamptz not null,
  lifted_at timestamptz,
  lifted_why text
);
create unique index suppression_active on platform.suppression (address_hash, list)
  where lifted_at is null;

-- What came back, and what was decided from it. The raw message goes after 90 days, the decision stays.
create table platform.mail_evidence (
  id uuid primary key,
  at timestamptz not null,
  source text not null check (source in ('smtp', 'message')),
  kind text not null
    check (kind in ('hard', 'soft', 'complaint', 'delayed', 'auto-reply', 'forged', 'unknown')),
  address_hash text,
  recipient_id bigint references platform.mailing_recipient (id) on delete set null,
  status text,
  said text,
  raw bytea,
  raw_until timestamptz,
  suppression_id uuid references platform.suppression (id) on delete set null,
  undone_at timestamptz,
  undone_why text
);
create index mail_evidence_address on platform.mail_evidence (address_hash, at);
create index mail_evidence_newest on platform.mail_evidence (at desc);
create index mail_evidence_raw on platform.mail_evidence (raw_until) where raw is not null;

-- One sender a database. The fence grows with every change of hands: an older sender claims nothing.
create table platform.mail_sender (
  alone boolean primary key default true check (alone),
  node text not null,
  fence bigint not null,
  lease_until timestamptz not null
);
