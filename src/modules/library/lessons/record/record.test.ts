import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { VISITOR } from '#kernel/actor.ts'
import { setStanding } from '#people'
import { verifyAudit } from '#platform/audit/audit.ts'
import { search } from '#platform/search/finding.ts'
import { refusalOf } from '#tests/actions.ts'
import { as, newWork, said } from '#tests/house.ts'
import { mailTo } from '#tests/joining.ts'
import { approved, publishedLesson, SHADE_LESSON } from '#tests/lessons.ts'
import { BODIES, type Name, PEOPLE } from '#tests/world.ts'
import { publishLesson, rejectLesson, retireLesson } from '../publishing/index.ts'
import {
  changeLesson,
  checkLesson,
  draftLesson,
  findLesson,
  problemsOf,
  returnLesson,
  revisionsOf,
  suggestLesson,
  updateLesson,
} from './index.ts'

const WORDS = { lang: 'en', headline: 'Shade at bus stops', said: 'It was cooler.' }

const cards = async (work: Parameters<typeof said>[0]) =>
  (
    await sql<{ lang: string; headline: string; state: string; revision: number }>`
      select lang, headline, state, revision from library.lesson_card order by number, lang`.execute(
      work.db,
    )
  ).rows

test('a lesson is suggested, drafted, checked by a second person and published', async () => {
  const work = await newWork()
  const [amina, jun, kofi] = [
    await as(work, 'amina'),
    await as(work, 'jun'),
    await as(work, 'kofi'),
  ]
  const { id, number } = await suggestLesson(work, amina, WORDS)
  await draftLesson(work, jun, id, SHADE_LESSON)
  const seen = { id, version: 1 }
  expect(await refusalOf(publishLesson(work, jun, seen))).toBe('forbidden lessons.refusal.publish')
  expect(await refusalOf(checkLesson(work, jun, seen))).toBe('forbidden lessons.refusal.check')
  await checkLesson(work, kofi, seen)
  expect(await refusalOf(publishLesson(work, jun, seen))).toBe(
    'conflict lessons.refusal.changed-meanwhile',
  )
  expect(await findLesson(work, VISITOR, { number })).toBeUndefined()
  await publishLesson(work, jun, { id, version: 2 })
  expect(await findLesson(work, VISITOR, { number })).toMatchObject({
    ...{ state: 'published', revision: 1, visibility: 'public', bodyName: 'Tamsara' },
  })
  expect(await cards(work)).toEqual([
    { lang: 'en', headline: SHADE_LESSON.headline, state: 'published', revision: 1 },
  ])
  const { found } = await search(work, VISITOR, {
    ...{ query: 'pavements', langs: ['en'] },
    page: { offset: 0, limit: 5 },
  })
  expect(found.map(({ href, title }) => [href, title])).toEqual([
    [`/library/lessons/${number}`, SHADE_LESSON.headline],
  ])
  expect((await said(work)).filter((line) => line.startsWith('library.'))).toEqual([
    `library.lesson-suggested ${id}`,
    `library.lesson-published ${id}`,
  ])
  expect((await mailTo(work, PEOPLE.amina.address, 'published')).body_text).toContain(
    `/library/lessons/${number}`,
  )
  expect((await verifyAudit(work)).faults).toEqual([])
})

test('whoever wrote a word of it never checks it, and a change undoes a check', async () => {
  const work = await newWork()
  const [jun, kofi] = [await as(work, 'jun'), await as(work, 'kofi')]
  const { id } = await suggestLesson(work, await as(work, 'gita'), WORDS)
  await draftLesson(work, jun, id, SHADE_LESSON)
  await checkLesson(work, kofi, { id, version: 1 })
  await changeLesson(work, kofi, { id, version: 2 }, { ...SHADE_LESSON, limits: 'Nowhere.' })
  const seen = { id, version: 3 }
  expect(await refusalOf(publishLesson(work, jun, seen))).toBe('forbidden lessons.refusal.publish')
  for (const actor of [jun, kofi])
    expect(await refusalOf(checkLesson(work, actor, seen))).toBe('forbidden lessons.refusal.check')
  const wrote = sql`update library.lesson_revision
    set checked_by = ${PEOPLE.kofi.id}, checked_at = now() where lesson_id = ${id}`
  await expect(wrote.execute(work.db)).rejects.toThrow('lesson_revision_check')
})

test('two who write at once: the second keeps what they typed and is told', async () => {
  const work = await newWork()
  const [jun, kofi] = [await as(work, 'jun'), await as(work, 'kofi')]
  const { id } = await suggestLesson(work, jun, WORDS)
  await draftLesson(work, jun, id, SHADE_LESSON)
  await changeLesson(work, jun, { id, version: 1 }, { ...SHADE_LESSON, limits: 'First.' })
  expect(await refusalOf(changeLesson(work, kofi, { id, version: 1 }, SHADE_LESSON))).toBe(
    'conflict lessons.refusal.changed-meanwhile',
  )
  expect(await refusalOf(draftLesson(work, kofi, id, SHADE_LESSON))).toBe(
    'conflict lessons.refusal.moved-meanwhile',
  )
})

test('an update is a further revision: readers keep the old one until it is checked and published', async () => {
  const work = await newWork()
  const jun = await as(work, 'jun')
  const { id } = await publishedLesson(work)
  const headline = 'Consider shade at every bus stop'
  const next = { ...SHADE_LESSON, headline }
  const update = (change: object) =>
    refusalOf(updateLesson(work, jun, id, { ...next, whatChanged: 'All stops now.', ...change }))
  expect(await update({ whatChanged: ' ' })).toBe(
    'invalid lessons.problem.what-changed whatChanged',
  )
  expect(await update({ lang: 'fr' })).toBe('invalid lessons.problem.lang lang')
  expect(await update({})).toBe('none')
  expect(await update({})).toBe('conflict lessons.refusal.changed-meanwhile')
  expect((await cards(work))[0]?.headline).toBe(SHADE_LESSON.headline)
  await approved(work, id)
  expect(await cards(work)).toEqual([{ lang: 'en', headline, state: 'published', revision: 2 }])
  expect(
    (await revisionsOf(work, jun, id, 1)).map((line) => [
      line.revision,
      line.headline,
      line.whatChanged,
    ]),
  ).toEqual([
    [2, headline, 'All stops now.'],
    [1, SHADE_LESSON.headline, ''],
  ])
  expect(await said(work)).toContain(`library.lesson-updated ${id}`)
})

test('a retired lesson says why and is in no search; a rejected one tells its suggester', async () => {
  const work = await newWork()
  const jun = await as(work, 'jun')
  const { id, number } = await publishedLesson(work)
  await retireLesson(work, jun, id, 'The plan it reports was never carried out.')
  expect(await findLesson(work, VISITOR, { number })).toMatchObject({
    ...{ state: 'retired', reason: 'The plan it reports was never carried out.' },
  })
  expect(
    (
      await search(work, VISITOR, {
        ...{ query: 'pavements', langs: ['en'] },
        page: { offset: 0, limit: 5 },
      })
    ).total,
  ).toBe(0)
  expect(await cards(work)).toEqual([{ lang: 'en', headline: '', state: 'retired', revision: 1 }])
  expect(await refusalOf(retireLesson(work, jun, id, 'Again'))).toBe(
    'conflict lessons.refusal.moved-meanwhile',
  )
  const other = await suggestLesson(work, await as(work, 'bo'), WORDS)
  await rejectLesson(work, jun, other.id, { reason: 'It is lesson one.', duplicateOf: number })
  expect((await mailTo(work, PEOPLE.bo.address, 'About')).body_text).toContain('It is lesson one.')
  expect(await findLesson(work, await as(work, 'bo'), { number: other.number })).toMatchObject({
    ...{ state: 'rejected', duplicateOf: id },
  })
})

test('given back with a note, a lesson waits for its writer', async () => {
  const work = await newWork()
  const [jun, kofi] = [await as(work, 'jun'), await as(work, 'kofi')]
  const { id, number } = await suggestLesson(work, jun, WORDS)
  await draftLesson(work, jun, id, SHADE_LESSON)
  await checkLesson(work, kofi, { id, version: 1 })
  await returnLesson(work, kofi, { id, version: 2 }, 'The source is gone.')
  expect((await findLesson(work, jun, { number }))?.state).toBe('drafted')
  expect(await refusalOf(publishLesson(work, jun, { id, version: 3 }))).toBe(
    'forbidden lessons.refusal.publish',
  )
})

const SUGGESTS: Readonly<Record<Name, boolean>> = {
  ...{ amina: true, bo: true, chidi: true, dina: true, elena: true, farid: true, gita: true },
  ...{ hana: true, ivo: true, jun: true, kofi: true, lena: true, chen: false },
}

test('whoever has a seat in a body in good standing suggests, and the desk alone drafts', async () => {
  const work = await newWork()
  const desk: Name[] = []
  for (const [name, allowed] of Object.entries(SUGGESTS) as [Name, boolean][]) {
    const actor = await as(work, name)
    const tried = await refusalOf(suggestLesson(work, actor, WORDS))
    expect([name, tried]).toEqual([name, allowed ? 'none' : 'forbidden lessons.refusal.suggest'])
    const { id } = await suggestLesson(work, await as(work, 'amina'), WORDS)
    if ((await refusalOf(draftLesson(work, actor, id, SHADE_LESSON))) === 'none') desk.push(name)
  }
  expect(desk).toEqual(['jun', 'kofi'])
  expect(await refusalOf(suggestLesson(work, VISITOR, WORDS))).toBe(
    'forbidden lessons.refusal.suggest',
  )
  await setStanding(work, await as(work, 'kofi'), BODIES.tamsara.id, 'lapsed')
  expect(await refusalOf(suggestLesson(work, await as(work, 'amina'), WORDS))).toBe(
    'forbidden lessons.refusal.suggest',
  )
})

test('what is not published is found by its body and the desk, and by nobody else', async () => {
  const work = await newWork()
  const { number } = await suggestLesson(work, await as(work, 'amina'), WORDS)
  const seen: Name[] = []
  for (const name of Object.keys(PEOPLE) as Name[])
    if (await findLesson(work, await as(work, name), { number })) seen.push(name)
  expect(seen).toEqual(['amina', 'bo', 'chidi', 'dina', 'elena', 'farid', 'jun', 'kofi'])
  const { number: second } = await publishedLesson(work, { shownTo: 'coalition' })
  expect(await findLesson(work, VISITOR, { number: second })).toBeUndefined()
  expect(await findLesson(work, await as(work, 'gita'), { number: second })).toBeDefined()
})

test.each([
  ['headline', { headline: 'Considerable shade' }, 'lessons.problem.opening'],
  ['headline', { headline: 'Consider' }, 'lessons.problem.opening'],
  ['headline', { lang: 'sw' }, 'lessons.problem.no-form'],
  ['headline', { lang: 'es' }, 'lessons.problem.opening'],
  ['situation', { situation: ' ' }, 'lessons.problem.situation'],
  ['other1place', { others: [] }, 'lessons.problem.others'],
  ['check1', { checks: ['One', 'Two', ' '] }, 'lessons.problem.checks'],
  ['themes', { themes: [] }, 'lessons.problem.themes'],
  ['goals', { goals: [] }, 'lessons.problem.goals'],
  ['stages', { stages: [] }, 'lessons.problem.stages'],
  ['grade', { grade: null }, 'lessons.problem.grade'],
  ['grade', { grade: 4 }, 'lessons.problem.repeated'],
  ['limits', { limits: '' }, 'lessons.problem.limits'],
  ['source1title', { sources: [] }, 'lessons.problem.sources'],
  [
    'source1url',
    { sources: [{ title: 'x', url: 'javascript:alert(1)', accessedOn: '2026-01-01' }] },
    'lessons.problem.address',
  ],
] as const)('a check is refused beside %s for %j', async (field, change, key) => {
  const work = await newWork()
  const { id } = await suggestLesson(work, await as(work, 'amina'), WORDS)
  const values = { ...SHADE_LESSON, ...change } as typeof SHADE_LESSON
  await draftLesson(work, await as(work, 'jun'), id, values)
  const tried = checkLesson(work, await as(work, 'kofi'), { id, version: 1 })
  expect(await refusalOf(tried)).toBe(`invalid ${key} ${field}`)
})

test('three languages have their opening, and a lesson from a record needs no other source', () => {
  const values = { ...SHADE_LESSON, sources: [] }
  const anchor = { kind: 'action', id: crypto.randomUUID(), detail: '' } as const
  expect(problemsOf({ ...values, anchor }, 'Consider')).toEqual([])
  const french = { ...SHADE_LESSON, lang: 'fr', headline: 'Envisagez de l’ombre' }
  expect(problemsOf(french, 'Envisagez')).toEqual([])
})

test('what was rejected or retired meanwhile is neither checked nor published from a stale page', async () => {
  const work = await newWork()
  const [amina, jun, kofi] = [
    await as(work, 'amina'),
    await as(work, 'jun'),
    await as(work, 'kofi'),
  ]
  const said = { lang: 'en', headline: 'Consider shade', said: 'We saw it work.' }
  const { id } = await suggestLesson(work, amina, said)
  await draftLesson(work, jun, id, SHADE_LESSON)
  await checkLesson(work, kofi, { id, version: 1 })
  await rejectLesson(work, jun, id, { reason: 'Said before.' })
  const moved = 'conflict lessons.refusal.moved-meanwhile'
  expect(await refusalOf(publishLesson(work, jun, { id, version: 2 }))).toBe(moved)
  expect(await refusalOf(checkLesson(work, kofi, { id, version: 2 }))).toBe(moved)
  const told = await publishedLesson(work)
  await updateLesson(work, jun, told.id, { ...SHADE_LESSON, whatChanged: 'All stops.' })
  await checkLesson(work, kofi, { id: told.id, version: 1 })
  await retireLesson(work, jun, told.id, 'No longer true.')
  expect(await refusalOf(publishLesson(work, jun, { id: told.id, version: 2 }))).toBe(moved)
})
