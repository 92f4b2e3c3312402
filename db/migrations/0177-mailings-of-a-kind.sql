-- The list of one kind: briefings are few among the digests and alerts of years, and are not looked for there.
create index mailing_kind_newest on platform.mailing (kind, frozen_at desc, id desc);
