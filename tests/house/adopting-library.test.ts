import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { loopOf } from '#platform/provenance/provenance.ts'
import { openAction } from '#toolkit'
import { adoptRecord } from '../../src/modules/toolkit/actions/adopting/service.ts'
import { LESSONS } from '../demo/library/lessons/index.ts'
import { seedLesson } from '../demo/library/seed-lessons.ts'
import { FRENCH } from '../demo/library/translations/index.ts'
import { as, newWork, RECORD_KINDS } from '../house.ts'

/** A published lesson with its translations, as the demo makes them. */
async function published(work: Work, key: string): Promise<string> {
  const lesson = LESSONS.find((one) => one.key === key) ?? LESSONS[0]
  if (!lesson) throw new Error('no lesson')
  await seedLesson(work, lesson, {
    ...{ days: 20, stop: 'published', suggester: await as(work, 'amina') },
    desk: [await as(work, 'jun'), await as(work, 'kofi')],
  })
  const { rows } = await sql<{ id: string }>`select id from library.lesson`.execute(work.db)
  return rows[0]?.id ?? ''
}

test('a lesson becomes an action in the language of its reader, and the lesson is credited', async () => {
  const work = await newWork()
  const id = await published(work, 'heat-plan-works')
  const gita = await as(work, 'gita')
  const ref = { kind: 'lesson', id }
  const { actionId } = await adoptRecord(work, gita, RECORD_KINDS, { ref, lang: 'fr' })
  const action = await openAction(work, gita, actionId)
  expect(action).toMatchObject({
    ...{ title: FRENCH['heat-plan-works']?.headline, status: 'draft', visibility: 'city' },
    ...{ summary: FRENCH['heat-plan-works']?.situation, theme: 'climate-resilience' },
    system: [1, 3, 10],
  })
  // What to check is taken over in the reader's language too, not only the headline.
  const french = FRENCH['heat-plan-works']
  const told = french?.others.map(({ place, date, what }) => `${place}, ${date}: ${what}`)
  const checks = french?.checks.map((check) => `- ${check}`).join('\n')
  expect(action?.description).toBe([...(told ?? []), checks, french?.limits].join('\n\n'))
  const links = await loopOf(work, gita, RECORD_KINDS, { kind: 'action', id: actionId })
  expect(links.map(({ kind, relation }) => `${kind} ${relation}`)).toEqual(['lesson learned-from'])
})

test('a lesson that was retired is not taken over any more', async () => {
  const work = await newWork()
  const id = await published(work, 'heat-plan-works')
  await sql`update library.lesson set state = 'retired', reason = 'Wrong', ended_at = ${work.now}`.execute(
    work.db,
  )
  const gita = await as(work, 'gita')
  const taking = adoptRecord(work, gita, RECORD_KINDS, {
    ref: { kind: 'lesson', id },
    lang: 'fr',
  })
  await expect(taking).rejects.toThrow('refusal.missing')
})
