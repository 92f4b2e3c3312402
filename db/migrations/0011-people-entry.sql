-- How people get in, how a team is made up, and what is remembered of both.

-- Somebody who came in by e-mail has no name yet; what stands there until then is a word for that.
alter table people.person add column unnamed boolean not null default false;

alter table people.seat
  add column version int not null default 1,
  -- Who changed the row last. Null: the platform itself.
  add column changed_by uuid references people.person (id),
  add constraint seat_department check (length(department) between 1 and 120),
  add constraint seat_contributor check (not 'contributor' = any (roles) or department is not null),
  add constraint seat_roles_few check (cardinality(roles) <= 6);

create function people.roles_of(kind text) returns text[] language sql immutable parallel safe
  as $$ select case kind
    when 'city' then array['lead', 'deputy', 'analyst', 'contributor', 'reviewer', 'viewer']
    when 'partner' then array['partner-lead', 'partner-member']
    when 'secretariat' then array['membership-officer', 'editor', 'session-producer',
      'theme-steward', 'data-protection-officer', 'administrator'] end $$;

-- Roles belong to the kind of body, and nobody grows their own roles, whatever a service forgets.
create function people.guard_seat() returns trigger language plpgsql as $$
declare
  grows boolean := tg_op = 'INSERT';
begin
  if not new.roles <@ people.roles_of((select kind from people.body where id = new.body_id)) then
    raise exception 'this kind of body has no such role' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' then
    grows := not new.roles <@ old.roles or (old.ended_at is not null and new.ended_at is null);
    if new.person_id <> old.person_id or new.body_id <> old.body_id then
      raise exception 'a seat stays with its person and body' using errcode = 'check_violation';
    end if;
  end if;
  if grows and new.changed_by = new.person_id then
    raise exception 'nobody grants a role to themselves' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger seat_guard before insert or update on people.seat
  for each row execute function people.guard_seat();

alter table people.sign_in
  add constraint sign_in_method check (method in ('code', 'link', 'passkey', 'oidc', 'persona')),
  add constraint sign_in_label check (length(label) <= 120),
  -- When a second factor was shown; seats of the secretariat count for twelve hours after it.
  add column strong_at timestamptz,
  -- The browser it was opened in, as a hash: a known browser is not slowed by what strangers try.
  add column device_hash bytea;

-- Somebody says an address is theirs: the code or link in the mail proves it, once, within minutes.
create table people.address_proof (
  id uuid primary key,
  purpose text not null check (purpose in ('sign-in', 'address')),
  address text not null check (address = lower(address) and length(address) <= 254),
  -- Whose account an address is added to; null for signing in.
  person_id uuid references people.person (id) on delete cascade,
  -- Code and link are derived from this and the platform's secret: neither alone opens anything.
  seed bytea not null check (length(seed) = 32),
  -- The code counts only in the browser that asked for it. The link may be opened anywhere.
  device_hash bytea not null,
  lang text not null,
  next text not null check (length(next) <= 2000),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  attempts int not null default 0,
  used_at timestamptz,
  check ((purpose = 'address') = (person_id is not null))
);
create index address_proof_age on people.address_proof (created_at);

create table people.passkey (
  id uuid primary key,
  person_id uuid not null references people.person (id) on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null check (length(name) between 1 and 80),
  backed_up boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_person on people.passkey (person_id);

-- One question to one browser, answered once, within five minutes.
create table people.passkey_challenge (
  challenge text primary key,
  purpose text not null check (purpose in ('registration', 'sign-in')),
  person_id uuid references people.person (id) on delete cascade,
  device_hash bytea not null,
  expires_at timestamptz not null
);

-- An account at the sign-on of the operator (OpenID Connect).
create table people.identity (
  id uuid primary key,
  person_id uuid not null references people.person (id) on delete cascade,
  issuer text not null,
  subject text not null,
  created_at timestamptz not null,
  unique (issuer, subject)
);
create index identity_person on people.identity (person_id);

create table people.oidc_attempt (
  state_hash bytea primary key,
  device_hash bytea not null,
  verifier text not null,
  nonce text not null,
  next text not null check (length(next) <= 2000),
  expires_at timestamptz not null
);

create table people.invitation (
  id uuid primary key,
  body_id uuid not null references people.body (id),
  -- Forgotten when the invited person is erased.
  address text check (address = lower(address) and length(address) <= 254),
  roles text[] not null check (cardinality(roles) between 1 and 6),
  department text check (length(department) between 1 and 120),
  term_ends date,
  invited_by uuid references people.person (id),
  token_hash bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references people.person (id),
  withdrawn_at timestamptz,
  check (not 'contributor' = any (roles) or department is not null),
  -- Nobody takes a seat that they offered themselves.
  check (accepted_by is null or invited_by is null or accepted_by <> invited_by),
  check ((accepted_at is null) = (accepted_by is null))
);
create unique index invitation_open on people.invitation (body_id, address)
  where accepted_at is null and withdrawn_at is null;
