import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { VISITOR } from '#kernel/actor.ts'
import type { CrisisType, Theme } from '#kernel/frame.ts'
import type { Work } from '#platform/database/work.ts'
import { newWork } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'
import { type About, tagsOf } from './about.ts'
import { search } from './finding.ts'
import { DOCUMENTS } from './relevance-documents.ts'
import { QUERIES } from './relevance-queries.ts'
import { indexDocuments } from './search.ts'
import { learnWords } from './spelling.ts'

/** Below these the search has become worse than it was. */
const FLOORS = { ndcg: 0.78, p5: 0.73, mrr: 0.94 }

/** At least so much of each way of asking. */
const FLOOR_OF_A_WAY = 0.4

const KIND = 'relevance'

function aboutOf(cell: string): About {
  const found = new Map(cell.split(' ').map((one) => one.split(':') as [string, string]))
  return {
    populations: found.has('pop') ? [Number(found.get('pop'))] : [],
    countries: found.has('in') ? [found.get('in') ?? ''] : [],
    hazards: found.has('hz') ? [found.get('hz') as CrisisType] : [],
    themes: found.has('th') ? [found.get('th') as Theme] : [],
  }
}

const linesOf = (text: string): readonly (readonly string[])[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|'))

/** The same every time: what is equal stands in the order of the ids. */
const idOf = (at: number): string => `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`

const RECORDS = linesOf(DOCUMENTS).map(
  ([topic = '', lang = '', tags = '', title = '', text = ''], at) => ({
    ...{ id: idOf(at), topic, lang, title, text, about: aboutOf(tags) },
  }),
)

const ASKED = linesOf(QUERIES).map(
  ([way = '', lang = '', query = '', topics = '', place = '']) => ({
    ...{ way, lang, query, place: place === '' ? null : aboutOf(place) },
    grades: new Map(topics.split(' ').map((one) => one.split(':') as [string, string])),
  }),
)

type Query = (typeof ASKED)[number]
type Document = (typeof RECORDS)[number]

const shares = (one: readonly unknown[] = [], other: readonly unknown[] = []): boolean =>
  one.some((held) => other.includes(held))

function gradeOf({ grades, place }: Query, { topic, about }: Document): number {
  const grade = Number(grades.get(topic) ?? 0)
  const alike =
    place && (shares(place.hazards, about.hazards) || shares(place.countries, about.countries))
  return grade === 2 && alike ? 3 : grade
}

const gain = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)

/** Source  K. Järvelin and J. Kekäläinen, 2002, for nDCG; the first relevant one for MRR. */
function judge(query: Query, found: readonly string[]) {
  const byId = new Map(RECORDS.map((one) => [one.id, gradeOf(query, one)]))
  const got = found.map((id) => byId.get(id) ?? 0)
  const best = [...byId.values()].sort((one, other) => other - one)
  const first = got.findIndex((grade) => grade >= 2)
  const possible = Math.min(5, best.filter((grade) => grade > 0).length)
  return {
    ndcg: gain(got) / gain(best),
    p5: got.slice(0, 5).filter((grade) => grade > 0).length / possible,
    mrr: first < 0 ? 0 : 1 / (first + 1),
  }
}

async function stocked(): Promise<Work> {
  const work = await newWork()
  await put(work)
  await learnWords(work)
  return work
}

const put = (work: Work): Promise<void> =>
  indexDocuments(
    work,
    RECORDS.map(({ topic: _, ...one }) => ({
      ...{ ...one, kind: KIND, body: BODIES.tamsara.id, visibility: 'public', href: `/${one.id}` },
    })),
  )

const mean = (figures: readonly number[]): number =>
  figures.reduce((sum, one) => sum + one, 0) / figures.length

const shown = (figure: number): string => figure.toFixed(3)

type Judged = ReturnType<typeof judge> & { readonly query: Query }

function report(judged: readonly Judged[]): string {
  const line = (name: string, some: readonly Judged[]) =>
    `${name.padEnd(8)} ${String(some.length).padStart(3)}  nDCG@10 ${shown(mean(some.map((one) => one.ndcg)))}  P@5 ${shown(mean(some.map((one) => one.p5)))}  MRR ${shown(mean(some.map((one) => one.mrr)))}`
  const ways = [...new Set(judged.map((one) => one.query.way))]
  const poor = judged
    .filter((one) => one.ndcg < 0.6)
    .map((one) => `  ${shown(one.ndcg)}  ${one.query.lang}  ${one.query.query}`)
  return [
    line('all', judged),
    ...ways.map((way) =>
      line(
        way,
        judged.filter((one) => one.query.way === way),
      ),
    ),
    ...poor,
  ].join('\n')
}

async function judgeAll(
  work: Work,
  asked: readonly Query[],
  fault?: 'place ignored',
): Promise<readonly Judged[]> {
  const judged: Judged[] = []
  for (const query of asked) {
    const { found } = await search(work, VISITOR, {
      ...{ query: query.query, langs: [query.lang], kinds: [KIND] },
      reader: query.place && fault === undefined ? tagsOf(query.place) : [],
      page: { offset: 0, limit: 10 },
    })
    judged.push({
      query,
      ...judge(
        query,
        found.map((one) => one.id),
      ),
    })
  }
  return judged
}

test('what is asked is found: exactly, by its stem, without accents, misspelled, in another language, by place', async () => {
  const work = await stocked()
  expect([RECORDS.length >= 120, ASKED.length >= 60]).toEqual([true, true])
  const judged = await judgeAll(work, ASKED)
  process.stdout.write(`${report(judged)}\n`)
  const all = { ndcg: 0, p5: 0, mrr: 0 }
  for (const key of ['ndcg', 'p5', 'mrr'] as const) all[key] = mean(judged.map((one) => one[key]))
  for (const key of ['ndcg', 'p5', 'mrr'] as const)
    expect([key, all[key] >= FLOORS[key], all[key]]).toEqual([key, true, all[key]])
  const ways = Map.groupBy(judged, (one) => one.query.way)
  const weak = [...ways].filter(([, some]) => mean(some.map((one) => one.ndcg)) < FLOOR_OF_A_WAY)
  expect(weak.map(([way]) => way)).toEqual([])
})

const ndcgOf = (judged: readonly Judged[]): number => mean(judged.map((one) => one.ndcg))
const waysOf = (...ways: readonly string[]) => ASKED.filter(({ way }) => ways.includes(way))

test('the figures fall when stems are not made, and when the place is not looked at', async () => {
  const work = await stocked()
  const placed = ndcgOf(await judgeAll(work, waysOf('place')))
  const anywhere = ndcgOf(await judgeAll(work, waysOf('place'), 'place ignored'))
  expect([placed - anywhere > 0.05, placed, anywhere]).toEqual([true, placed, anywhere])
  const stemmed = ndcgOf(await judgeAll(work, waysOf('stem')))
  await sql`create or replace function platform.dictionary(lang text) returns regconfig
    language sql immutable parallel safe as $$ select 'simple'::regconfig $$`.execute(work.db)
  await put(work)
  const plain = ndcgOf(await judgeAll(work, waysOf('stem')))
  expect([stemmed - plain > 0.05, stemmed, plain]).toEqual([true, stemmed, plain])
})
