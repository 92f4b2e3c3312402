-- A code from an app (RFC 6238) as second factor, and codes on paper for the day the phone is lost.

create table people.authenticator (
  id uuid primary key,
  person_id uuid not null references people.person (id) on delete cascade,
  -- The secret, encrypted with a key derived from C2R_SECRET and bound to this row.
  sealed bytea not null,
  created_at timestamptz not null,
  -- Null while its owner has not yet shown a code of it.
  confirmed_at timestamptz,
  last_used_at timestamptz,
  -- The newest thirty seconds whose code was taken: it and all before it are over.
  last_step bigint,
  check ((confirmed_at is null) = (last_step is null))
);
create unique index authenticator_one on people.authenticator (person_id) where confirmed_at is not null;
create unique index authenticator_begun on people.authenticator (person_id) where confirmed_at is null;

create table people.recovery_code (
  id uuid primary key,
  person_id uuid not null references people.person (id) on delete cascade,
  code_hash bytea not null unique,
  -- The code itself, encrypted, until its owner has said that they kept it, for minutes at most.
  sealed bytea,
  made_at timestamptz not null,
  used_at timestamptz
);
create index recovery_code_person on people.recovery_code (person_id);
