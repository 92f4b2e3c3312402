import type { Work } from '#platform/database/work.ts'
import {
  askReview,
  beginNote,
  blankDraft,
  giveReview,
  moveNote,
  type NoteDraft,
  publishNote,
  SECTIONS,
  submitToReview,
  writeNote,
} from '../src/modules/library/notes/index.ts'
import { openNote } from '../src/modules/library/notes/service.ts'
import { as } from './house.ts'

const NEEDED = SECTIONS.practice.filter(({ needed }) => needed).map(({ key }) => key)

/** A note that says all it has to. */
export const HALLS_NOTE: NoteDraft = {
  ...blankDraft('Cool halls in two weeks', 'Schools became cool halls within two weeks.'),
  ...{ city: 'Tamsara', from: '2025-04', themes: ['climate-resilience'], stages: ['response'] },
  ...{ goals: [3, 8], hazards: ['heat'], countries: ['SN'] },
  sections: {
    ...Object.fromEntries(NEEDED.map((key) => [key, `What **${key}** says.`])),
    done: 'First we asked.\n\nThen we opened halls, as [the plan][plan] says.\n\n[plan]: https://source.example/plan',
  },
}

/** Written by Amina, reviewed by Gita and Lena, published by Jun. */
export async function publishedNote(
  work: Work,
  values: Partial<NoteDraft> = {},
  visibility: 'public' | 'coalition' = 'public',
): Promise<{ readonly id: string; readonly number: number }> {
  const made = await beginNote(work, await as(work, 'amina'), {
    ...{ kind: 'practice', lang: 'en', visibility, named: true },
    draft: { ...HALLS_NOTE, ...values },
  })
  await moveNote(work, await as(work, 'jun'), [made.id, 'drafting'])
  await releasedNote(work, made.id)
  return made
}

/** The same note with other words, as its next version. */
export async function revisedNote(
  work: Work,
  id: string,
  values: Partial<NoteDraft>,
): Promise<void> {
  const [amina, jun] = [await as(work, 'amina'), await as(work, 'jun')]
  await moveNote(work, jun, [id, 'revision'])
  const { draft, version } = await openNote(work, amina, id)
  await writeNote(work, amina, { id, version }, { ...draft, ...values })
  await releasedNote(work, id, 'Told anew.')
}

/** From its draft through both reviews to its next version. */
export async function releasedNote(work: Work, id: string, changes = ''): Promise<void> {
  const jun = await as(work, 'jun')
  await submitToReview(work, await as(work, 'amina'), id)
  const asks = [
    ['practitioner', 'orvanne-sur-lisse', 'gita'],
    ['technical', 'lanternworks-foundation', 'lena'],
  ] as const
  for (const [kind, body, name] of asks) {
    await askReview(work, jun, id, { kind, body })
    const { reviews, round } = await openNote(work, jun, id)
    const asked = reviews.find((one) => one.round === round && one.kind === kind)
    const yes = { verdict: 'accept', remarks: '', named: true } as const
    await giveReview(work, await as(work, name), [id, asked?.id ?? ''], yes)
  }
  await moveNote(work, jun, [id, 'approval'])
  await publishNote(work, jun, id, changes)
}
