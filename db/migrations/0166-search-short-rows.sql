-- All that is long lies beside the row, tags and stems among it: thirty rows fit a page instead of eight,
-- and what a word is found in is told by the index alone. What the few are asked for is fetched for them.
alter table platform.search_document set (toast_tuple_target = 128);
alter table platform.search_document
  alter column head set storage external,
  alter column tags set storage external,
  alter column title set storage extended;
