-- A commitment letter signed on the platform says who signed it, from which mailbox, and which words.

-- The platform asks whom the applicant named to sign, by a link mailed to that person's own address.
create table coalition.signing (
  id uuid primary key,
  number bigint generated always as identity,
  application_id uuid not null references coalition.application (id),
  address text not null check (length(address) <= 254),
  -- SHA-256 of what stands in the link: the database alone opens nobody's letter.
  token_hash bytea not null unique,
  -- The browser the link was asked from, to notice one person playing two.
  browser_hash bytea,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  -- A newer link, another signatory: this one opens nothing any more.
  revoked_at timestamptz,
  answer text check (answer in ('signed', 'not-yet', 'not-mine')),
  words text check (length(words) <= 1000),
  answered_at timestamptz,
  check (expires_at > asked_at),
  check ((answer is null) = (answered_at is null)),
  check (words is null or answer in ('not-yet', 'not-mine'))
);
create index signing_application on coalition.signing (application_id, number desc);
-- One link at a time opens the letter of a wish.
create unique index signing_open on coalition.signing (application_id)
  where revoked_at is null and answer is distinct from 'signed';

alter table coalition.letter
  add column signed_title text check (length(signed_title) <= 120),
  add column signed_address text check (length(signed_address) <= 254),
  add column lang text,
  -- What the words are about: once it is another authority, name or mandate, they say it no longer.
  add column facts_sha256 text check (facts_sha256 ~ '^[0-9a-f]{64}$'),
  add column same_browser boolean,
  -- Whoever signs by the link needs no account.
  alter column person_id drop not null,
  drop constraint letter_kind_check,
  drop constraint letter_check1;

-- Until now an applicant typed the signatory's name, and nothing showed who had typed it.
update coalition.letter set kind = 'typed' where kind = 'signed-here';

alter table coalition.letter
  add constraint letter_kind check (kind in ('uploaded', 'typed', 'signed-by-applicant',
    'signed-by-link')),
  add constraint letter_words check (kind = 'uploaded'
    or (signed_name is not null and statement is not null)),
  add constraint letter_signed check (kind not in ('signed-by-applicant', 'signed-by-link')
    or (signed_title is not null and signed_address is not null and lang is not null
      and sha256 is not null and facts_sha256 is not null)),
  add constraint letter_person check (kind = 'signed-by-link' or person_id is not null);

alter table coalition.application_event
  drop constraint application_event_kind_check,
  drop constraint application_event_by_role_check,
  add constraint application_event_kind check (kind in ('begun', 'submitted', 'letter', 'checked',
    'clarification-asked', 'clarification-answered', 'deputy-asked', 'deputy-confirmed',
    'signing-asked', 'signed', 'signing-not-yet', 'signing-not-mine', 'first-approval',
    'second-approval', 'accepted', 'refused', 'withdrawn', 're-applied')),
  add constraint application_event_by_role check (by_role in ('applicant', 'officer',
    'second-contact', 'signatory', 'system'));
