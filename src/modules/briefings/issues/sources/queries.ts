import { type SelectQueryBuilder, sql } from 'kysely'
import type { CoalitionViews } from '#coalition'
import { THEMES, type Theme } from '#kernel/frame.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { LibraryCards } from '../tables.ts'
import type { BlockItem, BlockSource, ItemText } from './service.ts'

type Cards = LibraryCards & CoalitionViews
const db = (work: Work) => tablesOf<Cards>(work)

const themesOf = (keys: readonly string[]): readonly Theme[] =>
  THEMES.filter((theme) => keys.includes(theme))

type Row = Omit<BlockItem, 'texts' | 'kind' | 'themes'> & ItemText & { readonly themes: string[] }

/** Rows of one record a language become one record with its texts, in the order they came. */
function gathered(kind: BlockItem['kind'], rows: readonly Row[]): readonly BlockItem[] {
  const byId = Map.groupBy(rows, ({ id }) => id)
  return [...byId.values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const { lang: _, original: __, title: ___, text: ____, ...facts } = first
    const texts = own.map(({ lang, original, title, text }) => ({ lang, original, title, text }))
    return [{ ...facts, kind, themes: themesOf(first.themes), texts }]
  })
}

const lessonRows = (work: Work) =>
  db(work)
    .selectFrom('library.lesson_card as card')
    .select(['card.id', 'card.lang', 'card.original', 'card.headline as title'])
    .select(['card.situation as text', 'card.published_at as at', 'card.themes', 'card.goals'])
    .select(['card.stages', 'card.countries', 'card.grade'])
    .select(sql<string>`'/library/lessons/' || card.number`.as('href'))
    .where('card.state', '!=', 'retired')
    .where('card.visibility', '=', 'public')
    .orderBy('card.published_at', 'desc')
    .orderBy('card.number', 'desc')
    .orderBy('card.lang')

const noteRows = (work: Work) =>
  db(work)
    .selectFrom('library.note_card as card')
    .select(['card.id', 'card.lang', 'card.original', 'card.title', 'card.claim as text'])
    .select(['card.published_at as at', 'card.themes', 'card.goals', 'card.stages'])
    .select(['card.countries', sql<null>`null`.as('grade')])
    .select(sql<string>`'/library/notes/' || card.number`.as('href'))
    .where('card.state', '=', 'published')
    .where('card.visibility', '=', 'public')
    .orderBy('card.published_at', 'desc')
    .orderBy('card.number', 'desc')
    .orderBy('card.lang')

type Rows = SelectQueryBuilder<Cards & { card: { id: string; published_at: Date } }, 'card', Row>

/** A record may have a row in each of many languages; never more are read than these. */
const MOST_LANGS = 12

const source = (kind: 'lesson' | 'note', rowsOf: (work: Work) => unknown): BlockSource => {
  const rows = (work: Work) => rowsOf(work) as Rows
  return {
    kind,
    async newest(work, since, limit) {
      const found = await rows(work)
        .where('card.published_at', '<=', work.now)
        .$if(since !== null, (query) =>
          query.where('card.published_at', '>=', since ?? new Date(0)),
        )
        .limit(limit * MOST_LANGS)
        .execute()
      return gathered(kind, found).slice(0, limit)
    },
    standing: async (work, ids) =>
      gathered(kind, await rows(work).where('card.id', 'in', ids).execute()),
  }
}

export const LESSONS: BlockSource = source('lesson', lessonRows)
export const NOTES: BlockSource = source('note', noteRows)

const partnerRows = (work: Work) =>
  db(work)
    .selectFrom('coalition.partner_card')
    .select(['body_id', 'name', 'slug', 'country', 'verified_on'])
    .orderBy('verified_on', (order) => order.desc().nullsLast())
    .orderBy('body_id')

type PartnerRow = Awaited<ReturnType<ReturnType<typeof partnerRows>['execute']>>[number]

/** A partner is called by its name in every language; what it offers now, the editor writes. */
const partnerItem = (row: PartnerRow): BlockItem => ({
  id: row.body_id,
  kind: 'partner',
  href: `/coalition/partners/${row.slug}`,
  texts: [{ lang: 'und', original: true, title: row.name, text: '' }],
  at: new Date(`${row.verified_on ?? '1970-01-01'}T00:00:00Z`),
  themes: [],
  goals: [],
  stages: [],
  countries: row.country ? [row.country] : [],
  grade: null,
})

export const PARTNERS: BlockSource = {
  kind: 'partner',
  async newest(work, since, limit) {
    const rows = await partnerRows(work)
      .$if(since !== null, (query) =>
        query.where('verified_on', '>=', since?.toISOString().slice(0, 10) ?? ''),
      )
      .limit(limit)
      .execute()
    return rows.map(partnerItem)
  },
  standing: async (work, ids) =>
    (await partnerRows(work).where('body_id', 'in', ids).execute()).map(partnerItem),
}
