-- What waits for a person: few rows, found without counting the many.
create index mailing_recipient_uncertain on platform.mailing_recipient (mailing_id, id)
  where state = 'uncertain';

-- When the addresses of a mailing were forgotten, a year after it ended.
alter table platform.mailing add column forgotten_at timestamptz;

create index mailing_newest on platform.mailing (frozen_at desc, id desc);

-- Whose evidence a decision rests on, when one of several is taken back.
create index mail_evidence_suppression on platform.mail_evidence (suppression_id)
  where suppression_id is not null;

create index mail_evidence_recipient on platform.mail_evidence (recipient_id)
  where recipient_id is not null;
