import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { VISITOR } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import { search } from '#platform/search/finding.ts'
import { refusalOf } from '#tests/actions.ts'
import { as, newSite, newWork, ownWorld, said } from '#tests/house.ts'
import { approved, publishedLesson, SHADE_LESSON } from '#tests/lessons.ts'
import { type Name, PEOPLE } from '#tests/world.ts'
import { LESSON_SOURCE, updateLesson } from '../lessons/index.ts'
import {
  fillByMachine,
  openTranslation,
  publishTranslation,
  readIn,
  requestTranslation,
  reviewTranslation,
  saveTranslation,
  type Typed,
  translationsOf,
} from './index.ts'
import { updateTranslation } from './queries.ts'

const SOURCES = [LESSON_SOURCE]

const French: Readonly<Record<string, string>> = {
  headline: 'Envisagez de l’ombre là où l’on attend le bus',
  situation: 'Pendant les canicules, on attend le bus au soleil pendant une demi-heure.',
  'other:0': 'La ville a planté des arbres le long des lignes.',
  'check:0': 'Comptez qui attend où',
  'check:1': 'Demandez à qui appartient le trottoir',
  'check:2': 'Prévoyez l’eau pour cinq étés',
  'grade-reason': 'Rapporté par la ville.',
  limits: 'Pas où le trottoir a moins de deux mètres.',
}

const human = (texts: Readonly<Record<string, string>>): Typed[] =>
  Object.entries(texts).map(([key, text]) => ({ key, text, maker: 'human' }))

const versionOf = async (work: Work, id: string): Promise<number> =>
  (
    await sql<{
      version: number
    }>`select version from library.translation where id = ${id}`.execute(work.db)
  ).rows[0]?.version ?? 0

const seen = async (work: Work, id: string) => ({ id, version: await versionOf(work, id) })

async function save(work: Work, by: Name, id: string, typed: readonly Typed[]) {
  await saveTranslation(work, await as(work, by), SOURCES, { ...(await seen(work, id)), typed })
}

async function published(work: Work, lessonId: string): Promise<string> {
  const asked = { id: lessonId, lang: 'fr' }
  const id = await requestTranslation(work, await as(work, 'gita'), LESSON_SOURCE, asked)
  await save(work, 'gita', id, human(French))
  await reviewTranslation(work, await as(work, 'lena'), SOURCES, await seen(work, id))
  await publishTranslation(work, await as(work, 'jun'), SOURCES, await seen(work, id))
  return id
}

const states = async (work: Work, id: string) =>
  (await openTranslation(work, VISITOR, SOURCES, id)).pieces.map(({ segment, state, held }) =>
    `${segment.key} ${state} ${held?.maker ?? ''}`.trim(),
  )

const cards = async (work: Work) =>
  (
    await sql<{ lang: string; original: boolean; headline: string; revision: number }>`
      select lang, original, headline, revision from library.lesson_card order by lang`.execute(
      work.db,
    )
  ).rows

test('a translation is asked for, written, reviewed by a second person and published', async () => {
  const work = await newWork()
  const { id: lesson } = await publishedLesson(work)
  const gita = await as(work, 'gita')
  const ask = (lang: string) => requestTranslation(work, gita, LESSON_SOURCE, { id: lesson, lang })
  expect(await refusalOf(ask('en'))).toBe('invalid translating.problem.lang lang')
  expect(await refusalOf(ask('xx'))).toBe('invalid translating.problem.lang lang')
  const id = await ask('fr')
  expect(await ask('fr')).toBe(id)
  await save(work, 'gita', id, human({ ...French, limits: '' }))
  const review = async (by: Name) =>
    refusalOf(reviewTranslation(work, await as(work, by), SOURCES, await seen(work, id)))
  expect(await review('lena')).toBe('invalid translating.problem.unready')
  await save(work, 'gita', id, human({ limits: French.limits ?? '', headline: 'De l’ombre' }))
  expect(await review('lena')).toBe('invalid lessons.problem.opening')
  await save(work, 'gita', id, human({ headline: French.headline ?? '' }))
  expect(await review('gita')).toBe('forbidden translating.refusal.review')
  const publishing = async (by: Name) =>
    refusalOf(publishTranslation(work, await as(work, by), SOURCES, await seen(work, id)))
  expect(await publishing('jun')).toBe('forbidden translating.refusal.publish')
  expect(await review('lena')).toBe('none')
  expect(await publishing('lena')).toBe('forbidden translating.refusal.publish')
  expect(await cards(work)).toHaveLength(1)
  expect(await publishing('jun')).toBe('none')
  expect(await cards(work)).toEqual([
    { lang: 'en', original: true, headline: SHADE_LESSON.headline, revision: 1 },
    { lang: 'fr', original: false, headline: French.headline, revision: 1 },
  ])
  const { found } = await search(work, VISITOR, {
    ...{ query: 'trottoirs', langs: ['fr'], page: { offset: 0, limit: 5 } },
  })
  expect(found.map(({ langs, title }) => [langs.toSorted(), title])).toEqual([
    [['en', 'fr'], French.headline],
  ])
  expect(await said(work)).toContain(`library.translation-published ${id}`)
})

test('a later revision marks exactly the paragraphs that changed, and readers keep what they had', async () => {
  const work = await newWork()
  const { id: lesson } = await publishedLesson(work)
  const id = await published(work, lesson)
  const checks = ['Ask the drivers', ...SHADE_LESSON.checks]
  const next = {
    ...SHADE_LESSON,
    checks,
    limits: 'Not where pavements are narrower than one metre.',
  }
  await updateLesson(work, await as(work, 'jun'), lesson, { ...next, whatChanged: 'Narrower.' })
  await approved(work, lesson)
  expect(await states(work, id)).toEqual([
    ...['headline fresh human', 'situation fresh human', 'other:0 fresh human'],
    ...['check:0 missing', 'check:1 fresh human', 'check:2 fresh human', 'check:3 fresh human'],
    ...['grade-reason fresh human', 'limits stale human'],
  ])
  const [row] = await translationsOf(work, { kind: 'lesson', id: lesson })
  expect(row).toMatchObject({ state: 'published', stale: 2, publishedRevision: 1 })
  const [original] = await LESSON_SOURCE.open(work, VISITOR, [lesson])
  const read = await readIn(work, { kind: 'lesson', id: lesson }, original?.segments ?? [], 'fr')
  expect(read?.pieces.find(({ segment }) => segment.key === 'limits')?.held).toMatchObject({
    ...{ text: French.limits, source: SHADE_LESSON.limits },
  })
  // Saving the page without a word leaves it stale; a word, or saying that it still holds, does not.
  await save(work, 'gita', id, human({ limits: French.limits ?? '' }))
  expect((await states(work, id)).at(-1)).toBe('limits stale human')
  await save(work, 'gita', id, [
    { key: 'limits', text: French.limits ?? '', maker: 'human', confirmed: true },
    { key: 'check:0', text: 'Demandez aux conducteurs', maker: 'human' },
  ])
  expect((await states(work, id)).filter((line) => !line.includes('fresh'))).toEqual([])
})

test('an original that changes while a translation is in review takes the review back', async () => {
  const work = await newWork()
  const { id: lesson } = await publishedLesson(work)
  const asked = { id: lesson, lang: 'fr' }
  const id = await requestTranslation(work, await as(work, 'gita'), LESSON_SOURCE, asked)
  await save(work, 'gita', id, human(French))
  await reviewTranslation(work, await as(work, 'lena'), SOURCES, await seen(work, id))
  const next = { ...SHADE_LESSON, limits: 'Nowhere else.', whatChanged: 'Limits.' }
  await updateLesson(work, await as(work, 'jun'), lesson, next)
  await approved(work, lesson)
  const tried = publishTranslation(work, await as(work, 'jun'), SOURCES, await seen(work, id))
  expect(await refusalOf(tried)).toBe('forbidden translating.refusal.publish')
  expect(await cards(work)).toHaveLength(1)
})

test('an original that changes while somebody reviews marks what is stale and takes the review back', async () => {
  const { work } = await ownWorld()
  const { id: lesson } = await publishedLesson(work)
  const id = await published(work, lesson)
  await updateLesson(work, await as(work, 'jun'), lesson, {
    ...{ ...SHADE_LESSON, limits: 'Nowhere else.', whatChanged: 'Limits.' },
  })
  const seenBefore = await seen(work, id)
  // The review is written and not yet kept when the revision comes by.
  const reviewing = await work.db.startTransaction().execute()
  const marks = { reviewed_by: PEOPLE.lena.id, reviewed_at: work.now }
  const review = { state: 'reviewed' as const, ...marks }
  await updateTranslation({ ...work, db: reviewing }, seenBefore, review)
  const revising = approved(work, lesson)
  await expect
    .poll(async () => {
      const { rows } = await sql`select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`.execute(work.db)
      return rows.length
    })
    .toBe(1)
  await reviewing.commit().execute()
  await revising
  const [row] = await translationsOf(work, { kind: 'lesson', id: lesson })
  expect([row?.state, row?.stale, row?.reviewedBy]).toEqual(['in-work', 1, null])
})

test('a machine fills what is empty and never takes the place of a person', async () => {
  const work = await newWork()
  const { id: lesson } = await publishedLesson(work)
  const gita = await as(work, 'gita')
  const id = await requestTranslation(work, gita, LESSON_SOURCE, { id: lesson, lang: 'fr' })
  await save(work, 'gita', id, human({ headline: French.headline ?? '' }))
  const typed = human(Object.fromEntries(Object.keys(French).map((key) => [key, 'machine'])))
  const filling = { ...(await seen(work, id)), typed }
  expect(await fillByMachine(work, gita, SOURCES, filling)).toBe(7)
  expect((await states(work, id)).filter((line) => line.endsWith('human'))).toEqual([
    'headline fresh human',
  ])
  const over: Typed = { key: 'headline', text: 'machine', maker: 'machine' }
  expect(await refusalOf(save(work, 'gita', id, [over]))).toBe(
    'invalid translating.problem.machine text.headline',
  )
  await save(work, 'gita', id, [
    { key: 'limits', text: 'machine', maker: 'human', confirmed: true },
    { key: 'situation', text: 'Par une personne', maker: 'human' },
  ])
  expect((await states(work, id)).filter((line) => line.endsWith('human'))).toEqual([
    ...['headline fresh human', 'situation fresh human', 'limits fresh human'],
  ])
})

test('two translators at once: the second is told; strangers and the unpublished are not found', async () => {
  const work = await newWork()
  const { id: lesson } = await publishedLesson(work, { shownTo: 'coalition' })
  const gita = await as(work, 'gita')
  const id = await requestTranslation(work, gita, LESSON_SOURCE, { id: lesson, lang: 'fr' })
  await save(work, 'gita', id, human(French))
  const late = { id, version: 1, typed: human({ limits: 'Autre' }) }
  expect(await refusalOf(saveTranslation(work, await as(work, 'lena'), SOURCES, late))).toBe(
    'conflict translating.refusal.changed-meanwhile',
  )
  expect(await refusalOf(openTranslation(work, VISITOR, SOURCES, id))).toBe(
    'missing refusal.missing',
  )
  const chen = saveTranslation(work, await as(work, 'chen'), SOURCES, { id, version: 2, typed: [] })
  expect(await refusalOf(chen)).toBe('forbidden refusal.forbidden')
})

test('a translation is asked for into no language that the record has already', async () => {
  const { work, visit } = await newSite()
  const lesson = await publishedLesson(work)
  await published(work, lesson.id)
  const page = await (await visit('gita').get(`/library/lessons/${lesson.number}`)).text()
  const offered = [...page.matchAll(/<option value="([a-z-]+)"[^>]*>/g)].map(([, lang]) => lang)
  expect(offered).toContain('es')
  expect(offered.filter((lang) => lang === 'en' || lang === 'fr')).toEqual([])
  expect(page).toMatch(/<option value="es" selected/)
})
