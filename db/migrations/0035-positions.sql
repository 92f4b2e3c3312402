-- Where a place lies may be known exactly, roughly, or not at all.
alter table coalition.place
  alter column latitude drop not null,
  alter column longitude drop not null,
  add column position_kind text check (position_kind in ('gazetteer', 'given', 'near')),
  -- The known place it lies near, whose point stands for it, and how far away it may be.
  add column position_near text check (length(position_near) between 1 and 200),
  add column position_km int check (position_km between 0 and 500);

update coalition.place
  set position_kind = case when geonames_id is null then 'given' else 'gazetteer' end;

alter table coalition.place
  add constraint place_position check ((latitude is null) = (longitude is null)
    and (latitude is null) = (position_kind is null)),
  add constraint place_near check ((position_kind is not distinct from 'near')
    = (position_near is not null) and (position_near is null) = (position_km is null));
