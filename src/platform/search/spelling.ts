import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { visible } from '#platform/database/visible.ts'
import { type Work, withinTransaction } from '#platform/database/work.ts'
import type { Job } from '#platform/jobs/jobs.ts'

/** A misspelled word is read as so many others at most. */
const MOST_MEANT = 2
/** So many of those nearest are looked up among what the reader may see. */
const LOOKED_UP = 8

/**
 * How many letters must change, be left out, put in or swapped with their neighbour to make one word of
 * the other.
 * Source  L. Boytsov, Indexing methods for approximate dictionary searching, 2011: restricted
 *         Damerau–Levenshtein distance
 */
export function slips(one: string, other: string): number {
  let rows: Rows = { before: [], last: Array.from({ length: other.length + 1 }, (_, at) => at) }
  for (let i = 1; i <= one.length; i++)
    rows = { before: rows.last, last: nextRow(rows, [one, other], i) }
  return rows.last[other.length] ?? 0
}

type Rows = { readonly before: readonly number[]; readonly last: readonly number[] }

function nextRow(
  { before, last }: Rows,
  [one, other]: readonly [string, string],
  i: number,
): readonly number[] {
  const now = [i]
  for (let j = 1; j <= other.length; j++) {
    const changed = one[i - 1] === other[j - 1] ? 0 : 1
    const ways = [(last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + changed]
    if (areSwapped(one, other, i, j)) ways.push((before[j - 2] ?? 0) + 1)
    now[j] = Math.min(...ways)
  }
  return now
}

const areSwapped = (one: string, other: string, i: number, j: number): boolean =>
  i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]

/** Short words have many neighbours: one slip there, two in longer ones. */
const slipsAllowed = (word: string): number => (word.length < 6 ? 1 : 2)

type Near = { readonly lang: string; readonly word: string; readonly folded: string }

/**
 * Of the words of a query those that stand in nothing this actor may see, each with the words they may
 * have been meant for. Both are looked up among visible documents: neither a suggestion nor its absence
 * tells of a word that stands only in hidden ones.
 */
export async function meantWords(
  work: Work,
  actor: Actor,
  words: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const meant = new Map<string, readonly string[]>()
  for (const word of await unseenWords(work, actor, words)) {
    const near = await wordsNear(work, actor, word)
    if (near.length > 0) meant.set(word, near)
  }
  return meant
}

const seen = (actor: Actor): RawBuilder<boolean> =>
  visible(actor, { body: 'document.body_id', visibility: 'document.visibility' })

async function unseenWords(
  work: Work,
  actor: Actor,
  words: readonly string[],
): Promise<readonly string[]> {
  const worth = words.filter((word) => /^\p{L}{4,40}$/u.test(word))
  if (worth.length === 0) return []
  const { rows } = await sql<{ word: string }>`select word from unnest(${worth}::text[]) as word
    where not exists (
      select from platform.search_lang,
        lateral (select plainto_tsquery(platform.dictionary(lang), word)
          || plainto_tsquery(platform.dictionary(lang), public.unaccent(word)) as query) as read
      where numnode(query) = 0 or exists (
        select from platform.search_document document
        where document.tsv @@ platform.marked(search_lang.lang, query) and ${seen(actor)}))`.execute(
    work.db,
  )
  return rows.map(({ word }) => word)
}

async function wordsNear(work: Work, actor: Actor, word: string): Promise<readonly string[]> {
  const { rows } = await sql<Near & { slip: string }>`
    select lang, word, near.folded, slip.folded as slip
    from (select platform.folded(${word}) as folded) as slip,
      platform.words_near(slip.folded) as near`.execute(work.db)
  const close = rows
    .map((one) => ({ ...one, slips: slips(one.folded, one.slip) }))
    .filter((one) => one.slips <= slipsAllowed(word))
    .sort((one, other) => one.slips - other.slips)
    .slice(0, LOOKED_UP)
  if (close.length === 0) return []
  const found = await seenAmong(work, actor, close)
  const shown = close.filter((one) => found.has(`${one.lang} ${one.word}`))
  const least = shown.filter((one) => one.slips === shown[0]?.slips)
  return [...new Set(least.map((one) => one.word))].slice(0, MOST_MEANT)
}

async function seenAmong(
  work: Work,
  actor: Actor,
  near: readonly Near[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<Near>`select lang, word
    from unnest(${near.map((one) => one.lang)}::text[], ${near.map((one) => one.word)}::text[])
      as near (lang, word)
    where exists (select from platform.search_document document
      where document.tsv @@ platform.marked(near.lang,
          plainto_tsquery(platform.dictionary(near.lang), near.word))
        and ${seen(actor)}
        -- The word itself, not another that shares its stem: the stem's owner may be a hidden one.
        and to_tsvector('simple', document.title || ' ' || document.summary || ' ' || document.text)
          @@ plainto_tsquery('simple', near.word))`.execute(work.db)
  return new Set(rows.map(({ lang, word }) => `${lang} ${word}`))
}

/**
 * So many of the newest are looked through for a common word before all are: one that an eighth of
 * them say is then found without the others.
 */
const NEWEST = 4_000

/** Requests that began earlier may still write: their documents are read again. Units: minutes. */
const OVERLAP = 10

/** Folded once a word, not once for every time it is said. */
const WORDS = sql`select lang, word, platform.folded(word) as folded from (
    select distinct lang, word from changed, unnest(tsvector_to_array(to_tsvector('simple',
      title || ' ' || summary || ' ' || text))) as word offset 0) as said
  where length(word) between 3 and 40 and word ~ '^[[:alpha:]]+$'`

/** Every word of a large library takes longer than a statement of a page may. */
const unhurried = (work: Work, act: (work: Work) => Promise<void>): Promise<void> =>
  withinTransaction(work, async (work) => {
    await sql`set local statement_timeout = '20min'`.execute(work.db)
    await act(work)
    await sql`set local statement_timeout = default`.execute(work.db)
  })

/** Learns the words of what was put into the index since the last time. */
export const learnWords = (work: Work): Promise<void> => unhurried(work, learn)

async function learn(work: Work): Promise<void> {
  await sql`with changed as materialized (
      select lang, title, summary, text, updated_at from platform.search_document
      where updated_at > (select up_to - make_interval(mins => ${OVERLAP})
        from platform.search_words_done)
    ), learnt as (
      insert into platform.search_word (lang, word, folded, seen_at)
      select lang, word, folded, ${work.now}::timestamptz from (${WORDS}) as words
      order by lang, word
      on conflict (lang, word) do nothing
    )
    update platform.search_words_done set up_to = greatest(up_to, (select max(updated_at) from changed)),
      newest_since = coalesce((select published_at from platform.search_document
        order by published_at desc offset ${NEWEST} limit 1), '-infinity')`.execute(work.db)
}

/** Forgets the words that stand in nothing any more. */
const forgetWords = (work: Work): Promise<void> => unhurried(work, forget)

async function forget(work: Work): Promise<void> {
  await sql`with changed as (
      select lang, title, summary, text from platform.search_document
    ), standing as materialized (${WORDS})
    delete from platform.search_word old where not exists (
      select from standing where standing.lang = old.lang and standing.word = old.word)`.execute(
    work.db,
  )
}

/** One after the other: two at once would wait for each other's words. */
export const searchJobs: readonly Job[] = [
  { name: 'platform.search-words', every: '* * * * *', perform: learnWords },
  { name: 'platform.search-words-sweep', every: '10 3 * * *', perform: forgetWords },
]
