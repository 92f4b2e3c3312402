-- Pictures that editors put into an issue. What somebody who cannot see one should know stands in the
-- text beside its mark, so that it is translated with it; here stands what was said when it came.
create table briefings.picture (
  file_id uuid primary key references platform.file (id),
  issue_id uuid not null references briefings.issue (id) on delete cascade,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  width integer not null check (width between 1 and 20000),
  height integer not null check (height between 1 and 20000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  alternative text not null check (length(alternative) between 1 and 500),
  person_id uuid references people.person (id),
  at timestamptz not null
);
create index picture_of on briefings.picture (issue_id, at);
