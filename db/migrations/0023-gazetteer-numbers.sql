-- A place of the gazetteer that GeoNames has no record of carries a number of our own, below zero.
alter table coalition.place drop constraint place_geonames_id_check,
  add constraint place_geonames_id_check check (geonames_id <> 0);
