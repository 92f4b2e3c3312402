-- Finding among very many: every stem says its language, so that one look into the index is exact; first
-- come those that say it in title or summary, the newest of them from a slice that is never large.

-- Stems of one language: `en:market`. A quote that begins a stem stands after a space or at the start.
create function platform.marked(lang text, stems tsvector) returns tsvector
  language sql immutable parallel safe
  as $$ select regexp_replace(stems::text, '(^| )''(?!'')', '\1''' || lang || ':', 'g')::tsvector $$;
create function platform.marked(lang text, asked tsquery) returns tsquery
  language sql immutable parallel safe
  as $$ select regexp_replace(asked::text, '(^|[ (!])''(?!'')', '\1''' || lang || ':', 'g')::tsquery $$;

-- The stems of title and summary: where a record says what it is about.
alter table platform.search_document add column head tsvector;

-- What every search looks at stays in the row and is not packed; texts and all their stems lie beside it.
alter table platform.search_document set (toast_tuple_target = 1024);
alter table platform.search_document
  alter column head set storage main,
  alter column tags set storage main,
  alter column title set storage main,
  alter column tsv set storage external;

drop index platform.search_text;
update platform.search_document set tsv = platform.marked(lang, tsv),
  head = platform.marked(lang, strip(ts_filter(tsv, '{a,b}')));
alter table platform.search_document alter column head set not null;
create index search_text on platform.search_document using gin (tsv) with (fastupdate = off);
create index search_head on platform.search_document using gin (head) with (fastupdate = off);
alter table platform.search_document alter column head set statistics 500;

-- From when on a record is among the newest few thousand: where a common word is looked for first.
alter table platform.search_words_done
  add column newest_since timestamptz not null default '-infinity';
