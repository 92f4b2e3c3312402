import type { Actor } from '#kernel/actor.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { libraryKinds } from '#library'
import type { Work } from '#platform/database/work.ts'
import { ACTION_KIND, actionsOf, changeAction, openAction } from '#toolkit'
import { adoptRecord, reportAdoption } from '../../src/modules/toolkit/actions/adopting/service.ts'
import { valuesOf } from '../../src/modules/toolkit/actions/record/index.ts'
import type { CityKey } from './cities.ts'
import { ago, type Cast, found } from './stage.ts'

const KINDS = [ACTION_KIND, ...libraryKinds]

type Adoption = {
  readonly by: CityKey
  /** Which of the public actions of the city it comes from, in the order of their codes. */
  readonly nth: number
  readonly days: number
  readonly shown: Visibility
  readonly title: string
  readonly told?: { readonly used: 'as-it-was' | 'changed' | 'dropped'; readonly changed: string }
}

const ADOPTIONS: readonly Adoption[] = [
  {
    ...{ by: 'oduwari', nth: 0, days: 38, shown: 'public' },
    title: 'Drains first, on the creek side',
    told: {
      used: 'changed',
      changed:
        'We kept the order of the streets and left the contract aside: traders’ associations do the clearing here, and are paid by the metre.',
    },
  },
  {
    ...{ by: 'malinaw', nth: 0, days: 29, shown: 'public' },
    title: 'Clearing drains before the typhoon months',
  },
  {
    ...{ by: 'louzia', nth: 1, days: 21, shown: 'coalition' },
    title: 'The same idea, for the lower market',
  },
  { ...{ by: 'iruca', nth: 1, days: 12, shown: 'city' }, title: 'To be looked at in the valley' },
]

/** Cities take over what Tamsara shows, make it theirs, and one tells what became of it. */
export async function seedAdoptions(
  work: Work,
  from: Cast,
  casts: ReadonlyMap<CityKey, Cast>,
): Promise<void> {
  const all = await actionsOf(work, from.lead, from.bodyId)
  const shared = all.filter(
    ({ visibility, status }) =>
      visibility === 'public' && status !== 'dropped' && status !== 'superseded',
  )
  for (const adoption of ADOPTIONS) {
    const id = found(shared[adoption.nth]?.id, 'public action')
    await adoptOne(work, found(casts.get(adoption.by), adoption.by).lead, id, adoption)
  }
}

async function adoptOne(work: Work, lead: Actor, id: string, one: Adoption): Promise<void> {
  const at = ago(work, one.days)
  const lang = lead.person?.lang ?? 'en'
  const made = await adoptRecord(at, lead, KINDS, { ref: { kind: 'action', id }, lang })
  const draft = found(await openAction(at, lead, made.actionId), 'draft')
  const values = { ...valuesOf(draft), title: one.title, visibility: one.shown }
  await changeAction(
    ago(work, one.days - 1),
    lead,
    { id: draft.id, version: draft.version },
    values,
  )
  if (!one.told) return
  await reportAdoption(
    ago(work, 3),
    lead,
    { id: made.id, version: 0 },
    {
      ...one.told,
      ...{ recommend: 'yes', evidence: '', visibility: 'public' },
    },
  )
}
