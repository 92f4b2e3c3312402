import { checkLesson, draftLesson, publishLesson, suggestLesson } from '#library'
import type { Work } from '#platform/database/work.ts'
import { as } from './house.ts'
import type { Name } from './world.ts'

/** A lesson that says all it has to. */
export const SHADE_LESSON = {
  ...{ lang: 'en', headline: 'Consider shade where people wait for the bus' },
  situation: 'In heat waves people who depend on the bus stand in the sun for half an hour.',
  others: [
    {
      ...{ place: 'Phoenix', country: 'US', date: '2021-06' },
      what: 'The city planted trees along bus routes and counted the shade at stops.',
    },
  ],
  checks: ['Count who waits where', 'Ask who owns the pavement', 'Plan water for five summers'],
  themes: ['climate-resilience'],
  goals: [7],
  stages: ['recovery'],
  hazards: ['heat'],
  ...{ grade: 2, gradeReason: 'Reported by the city.' },
  limits: 'Not where pavements are narrower than two metres.',
  sources: [{ title: 'Plan', url: 'https://source.example/plan', accessedOn: '2026-01-15' }],
  ...{ anchor: null, shownTo: 'public' },
} as const satisfies Parameters<typeof draftLesson>[3]

/** Suggested by somebody, drafted by Jun, checked by Kofi, and published. */
export async function publishedLesson(
  work: Work,
  values: Partial<Parameters<typeof draftLesson>[3]> = {},
  by: Name = 'amina',
) {
  const lesson = { ...SHADE_LESSON, ...values }
  const suggestion = { lang: lesson.lang, headline: lesson.headline, said: 'We saw it work.' }
  const ref = await suggestLesson(work, await as(work, by), suggestion)
  await draftLesson(work, await as(work, 'jun'), ref.id, lesson)
  await approved(work, ref.id)
  return ref
}

/** The working revision, as it was first written, checked by Kofi and published. */
export async function approved(work: Work, id: string, version = 1): Promise<void> {
  await checkLesson(work, await as(work, 'kofi'), { id, version })
  await publishLesson(work, await as(work, 'jun'), { id, version: version + 1 })
}
