-- Each reason holds for itself: lifting a bounce leaves a complaint, a departure and an erasure as they are.
drop index platform.suppression_active;
create unique index suppression_active on platform.suppression (address_hash, list, reason)
  where lifted_at is null;

-- Bounces and complaints that had been folded into another reason stand beside it.
insert into platform.suppression (id, address_hash, list, reason, evidence, at)
select distinct on (folded.address_hash, folded.kind) gen_random_uuid(), folded.address_hash, '*',
  case folded.kind when 'hard' then 'hard-bounce' else 'complaint' end,
  jsonb_build_object('evidence', folded.id, 'status', folded.status), folded.at
from platform.mail_evidence as folded
join platform.suppression as held on held.id = folded.suppression_id and held.lifted_at is null
where folded.kind in ('hard', 'complaint') and folded.undone_at is null
  and held.reason <> case folded.kind when 'hard' then 'hard-bounce' else 'complaint' end
order by folded.address_hash, folded.kind, folded.at
on conflict do nothing;
update platform.mail_evidence as folded set suppression_id = own.id
from platform.suppression as held, platform.suppression as own
where held.id = folded.suppression_id and held.lifted_at is null
  and folded.kind in ('hard', 'complaint') and folded.undone_at is null
  and own.address_hash = folded.address_hash and own.list = '*' and own.lifted_at is null
  and own.reason = case folded.kind when 'hard' then 'hard-bounce' else 'complaint' end
  and own.reason <> held.reason;

-- So do erasures by an officer, of which the trail knows the fingerprint.
insert into platform.suppression (id, address_hash, list, reason, evidence, at)
select distinct on (trail.subject_id) gen_random_uuid(), trail.subject_id, '*', 'erased',
  jsonb_build_object('by', 'officer'), trail.at
from platform.audit as trail
join platform.suppression as held on held.address_hash = trail.subject_id and held.list = '*'
  and held.lifted_at is null and held.at < trail.at and held.reason <> 'erased'
where trail.action = 'readers.erased' and trail.subject_kind = 'address-fingerprint'
order by trail.subject_id, trail.at
on conflict do nothing;
