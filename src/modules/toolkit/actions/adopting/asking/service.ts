import type { Actor } from '#kernel/actor.ts'
import { SYSTEM } from '#kernel/actor.ts'
import { notifySeats } from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import { askMail, type Told, toldMail } from '../mails.tsx'
import { CLOSED_STATUSES } from '../policy.ts'
import {
  type Adoption,
  bodyCard,
  dueAdoptions,
  markAsked,
  markTold,
  untoldBodies,
  untoldOf,
} from '../queries.ts'

/** Units: days from the adoption to the question what became of it. */
const ASK_AFTER_DAYS = 56
const DAY_MS = 86_400_000

/** Eyes that see what who leads a body sees, and no more. */
async function leadOf(work: Work, bodyId: string): Promise<Actor | null> {
  const body = await bodyCard(work, bodyId)
  if (!body) return null
  const { name, slug, kind, standing } = body
  const acting = {
    ...{ id: bodyId, bodyId, bodyKind: kind, bodyName: name, bodySlug: slug, standing },
    ...{ roles: ['lead'] as const, department: null },
  }
  return { ...SYSTEM, acting }
}

/** Tells bodies what was taken over from them since the last time: one mail a body, of what they may see. */
export async function tellOrigins(work: Work, kinds: readonly RecordKind[]): Promise<void> {
  for (const bodyId of await untoldBodies(work))
    await inTransaction(work, async (work) => {
      const lead = await leadOf(work, bodyId)
      if (!lead) return
      const untold = await untoldOf(work, lead, bodyId)
      if (untold.length === 0) return
      await markTold(
        work,
        untold.map(({ id }) => id),
      )
      const titles = await titlesOf(work, lead, kinds, untold)
      const told: readonly Told[] = untold.map((one) => ({
        ...{ city: one.city, title: one.title, actionId: one.actionId },
        origin: titles.get(one.originId) ?? null,
      }))
      await notifySeats(work, bodyId, ['lead', 'partner-lead', 'editor'], (t) => toldMail(t, told))
    })
}

async function titlesOf(
  work: Work,
  lead: Actor,
  kinds: readonly RecordKind[],
  adoptions: readonly Adoption[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>()
  for (const [kind, some] of Map.groupBy(adoptions, ({ originKind }) => originKind)) {
    const ids = [...new Set(some.map(({ originId }) => originId))]
    const cards = await kinds.find((one) => one.kind === kind)?.cards(work, lead, ids)
    for (const { id, title } of cards ?? []) titles.set(id, title)
  }
  return titles
}

/** Asks cities what became of what they took over: some weeks later, and once when it is closed. */
export async function askAdopters(work: Work): Promise<void> {
  const before = new Date(work.now.getTime() - ASK_AFTER_DAYS * DAY_MS)
  await inTransaction(work, async (work) => {
    for (const due of await dueAdoptions(work, before, CLOSED_STATUSES)) {
      await markAsked(work, due.id, due.closed)
      await notifySeats(work, due.bodyId, ['lead'], (t) => askMail(t, due))
    }
  })
}
