import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { refusalOf } from '#tests/actions.ts'
import { as, newWork, ownWorld } from '#tests/house.ts'
import { SHADE_LESSON } from '#tests/lessons.ts'
import { type Name, PEOPLE } from '#tests/world.ts'
import { publishLesson } from '../publishing/index.ts'
import { changeLesson, checkLesson, draftLesson, suggestLesson, updateLesson } from './index.ts'

const SAID = { lang: 'en', headline: SHADE_LESSON.headline, said: 'We saw it work.' }

/** Hana watches over a theme as well: with Jun and Kofi there are three at the desk. */
const threeAtTheDesk = (work: Work) =>
  sql`update people.seat set roles = array['theme-steward']
    where person_id = ${PEOPLE.hana.id}`.execute(work.db)

/** Suggested by Jun, drafted by Kofi. */
async function drafted(work: Work): Promise<string> {
  await threeAtTheDesk(work)
  const { id } = await suggestLesson(work, await as(work, 'jun'), SAID)
  await draftLesson(work, await as(work, 'kofi'), id, SHADE_LESSON)
  return id
}

const check = async (work: Work, name: Name, id: string, version: number) =>
  refusalOf(checkLesson(work, await as(work, name), { id, version }))

test('a first draft is checked by somebody who neither suggested it nor wrote in it', async () => {
  const work = await newWork()
  const id = await drafted(work)
  expect(await check(work, 'jun', id, 1)).toBe('forbidden lessons.refusal.check')
  expect(await check(work, 'kofi', id, 1)).toBe('forbidden lessons.refusal.check')
  expect(await check(work, 'hana', id, 1)).toBe('none')
  await publishLesson(work, await as(work, 'kofi'), { id, version: 2 })
  // Of what the desk writes later the suggestion is no part.
  const next = { ...SHADE_LESSON, limits: 'Not on narrow pavements.', whatChanged: 'Limits.' }
  await updateLesson(work, await as(work, 'kofi'), id, next)
  expect(await check(work, 'jun', id, 1)).toBe('none')
})

test('the database holds the rule by itself', async () => {
  const { work } = await ownWorld()
  const id = await drafted(work)
  const checks = (name: Name) =>
    sql`update library.lesson_revision set checked_by = ${PEOPLE[name].id}, checked_at = now()
      where lesson_id = ${id}`
      .execute(work.db)
      .then(
        () => 'done',
        (error: Error) => error.message,
      )
  expect(await checks('jun')).toBe('who suggested a lesson does not check it')
  expect(await checks('kofi')).toContain('lesson_revision_check')
  expect(await checks('hana')).toBe('done')
})

test('of a change and a check that come at once one counts: nobody checks what they have not read', async () => {
  const { work } = await ownWorld()
  const id = await drafted(work)
  const [kofi, hana] = [await as(work, 'kofi'), await as(work, 'hana')]
  const changed = { ...SHADE_LESSON, limits: 'Nowhere.' }
  const ended = await Promise.all([
    refusalOf(changeLesson(work, kofi, { id, version: 1 }, changed)),
    refusalOf(checkLesson(work, hana, { id, version: 1 })),
  ])
  expect(ended.toSorted()).toEqual(['conflict lessons.refusal.changed-meanwhile', 'none'])
})
