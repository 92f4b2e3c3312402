-- Finding: what a document is about, each language by its own stems with and without accents,
-- and the words of each language, for a word that was misspelled.

-- A language tag's own dictionary (`pt-BR` is read as `pt`); one we have none for is taken word by word.
create or replace function platform.dictionary(lang text) returns regconfig
  language sql immutable parallel safe
  as $$ select case split_part(lang, '-', 1)
    when 'ar' then 'arabic' when 'ca' then 'catalan' when 'da' then 'danish' when 'de' then 'german'
    when 'el' then 'greek' when 'en' then 'english' when 'es' then 'spanish' when 'eu' then 'basque'
    when 'fi' then 'finnish' when 'fr' then 'french' when 'ga' then 'irish' when 'hi' then 'hindi'
    when 'hu' then 'hungarian' when 'hy' then 'armenian' when 'id' then 'indonesian'
    when 'it' then 'italian' when 'lt' then 'lithuanian' when 'nb' then 'norwegian'
    when 'ne' then 'nepali' when 'nl' then 'dutch' when 'no' then 'norwegian'
    when 'pt' then 'portuguese' when 'ro' then 'romanian' when 'ru' then 'russian'
    when 'sr' then 'serbian' when 'sv' then 'swedish' when 'ta' then 'tamil' when 'tr' then 'turkish'
    when 'yi' then 'yiddish' else 'simple' end::regconfig $$;

-- The stems of a text as it is written, and those of the text without accents that differ. To take the
-- accents away first would break the stemmers, which know their language by its accents.
create function platform.stems(lang text, said text) returns tsvector
  language sql immutable parallel safe
  as $$ select as_is || ts_delete(bare, tsvector_to_array(as_is))
    from (select to_tsvector(platform.dictionary(lang), said) as as_is,
      to_tsvector(platform.dictionary(lang), public.unaccent('public.unaccent'::regdictionary, said))
        as bare) as both_ways $$;

alter table platform.search_document
  -- Two or three sentences that say what it is about; they weigh between the title and the text.
  add column summary text not null default '',
  -- Written first in this language; the others are translations.
  add column original boolean not null default true,
  -- When it could first be found, or what the record itself says.
  add column published_at timestamptz,
  -- What it is about, as `dimension:key`: what filters, counts and the fit to a reader's place look at.
  add column tags text[] not null default '{}';
update platform.search_document set published_at = updated_at,
  tsv = setweight(platform.stems(lang, title), 'A') || setweight(platform.stems(lang, text), 'C');
alter table platform.search_document alter column published_at set not null;

create index search_tags on platform.search_document using gin (tags) with (fastupdate = off);
create index search_newest on platform.search_document (published_at desc, id);
-- For the words of what changed lately.
create index search_changed on platform.search_document (updated_at);
-- A word that stands in most documents is not worth its planner's surprise: keep more of them.
alter table platform.search_document alter column tsv set statistics 500;
alter table platform.search_document alter column tags set statistics 500;

-- The languages there are documents in: a query is read in each of them.
create table platform.search_lang (lang text primary key);
insert into platform.search_lang select distinct lang from platform.search_document;

-- Words as they are written, of every document. What is suggested to somebody is looked up again among
-- the documents they may see: a word that stands only in hidden ones is never shown.
create table platform.search_word (
  lang text not null,
  word text not null check (length(word) between 3 and 40),
  folded text not null,
  seen_at timestamptz not null,
  primary key (lang, word)
);
create index search_word_near on platform.search_word using gin (folded gin_trgm_ops)
  with (fastupdate = off);
create index search_word_seen on platform.search_word (seen_at);

-- Words that look like a misspelled one; a slip in a short word leaves few of its letters in threes.
create function platform.words_near(slip text) returns table (lang text, word text, folded text)
  language sql stable parallel safe set pg_trgm.similarity_threshold = 0.26
  as $$ select w.lang, w.word, w.folded from platform.search_word w
    where w.folded % slip and abs(length(w.folded) - length(slip)) <= 2
    order by similarity(w.folded, slip) desc, w.folded, w.lang limit 60 $$;

-- Where the making of the list of words has come to.
create table platform.search_words_done (
  only_one boolean primary key default true check (only_one),
  up_to timestamptz not null
);
insert into platform.search_words_done (up_to) values ('-infinity');

-- How many may see it, from the inside out: a record that opens is new to those who see it now.
create function platform.openness(visibility text) returns int
  language sql immutable parallel safe
  as $$ select array_position(array['office', 'city', 'coalition', 'public'], visibility) $$;

-- Of which place a body is: what its records are about where they say nothing else.
create table platform.search_body (
  body_id uuid primary key,
  tags text[] not null
);
