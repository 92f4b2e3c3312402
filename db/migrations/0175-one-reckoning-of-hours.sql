-- Hours are reckoned in one place: the database's own rules of time zones may be of another release than
-- those by which pages show times.
drop function briefings.local_instant(date, int, text);

-- The time chosen for an issue is a wall time in a zone; the mailing holds the instant that follows from it.
alter table briefings.issue
  add column send_wall text check (send_wall ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'),
  add column send_zone text check (length(send_zone) between 1 and 64),
  add column send_tzdb text check (length(send_tzdb) between 1 and 64),
  add constraint issue_send_whole check (num_nulls(send_wall, send_zone, send_tzdb) in (0, 3));
