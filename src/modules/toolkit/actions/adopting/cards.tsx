import type { RecordKind, RecordRef } from '#platform/provenance/provenance.ts'
import type { RecordPanel } from '#web/house.ts'
import type { Ctx } from '#web/http.tsx'
import { openAction, ACTION_KIND as RECORD_KIND } from '../record/index.ts'
import { contextOfBody } from './context/index.ts'
import { lackOf } from './policy.ts'
import {
  type Adoption,
  adoptersOf,
  bodyCard,
  findAdoption,
  ownAdoption,
  reportsBy,
  reportsOf,
} from './queries.ts'
import { ORIGINS } from './tables.ts'
import { type Credit, Panel } from './views/panel.tsx'

/** What became nothing, or gave way to another, is not taken over. */
const GONE = ['dropped', 'superseded']

/** What an action is for the other rooms: its cards, and what another city may take over from it. */
export const ACTION_KIND: RecordKind = {
  ...RECORD_KIND,
  async origin(work, actor, id) {
    const action = await openAction(work, actor, id)
    if (!action || GONE.includes(action.status)) return null
    const context = await contextOfBody(work, actor, action.bodyId)
    return {
      bodyId: action.bodyId,
      relation: 'adapted-from',
      ...{ title: action.title, summary: action.summary, kind: action.kind },
      text: [action.description, action.expectedResult, action.risks]
        .filter((part) => part !== '')
        .join('\n\n'),
      ...{ themes: [action.theme], goals: action.system, horizon: action.horizon },
      context: { ...context, currency: action.currency ?? context.currency },
    }
  },
}

const kindOf = (c: Ctx, kind: string) => c.var.house.recordKinds.find((one) => one.kind === kind)

/** Beside an action, a lesson or a note: the one press, who pressed, and where it came from itself. */
export const adoptionPanel: RecordPanel = async (c, here) => {
  if (!(ORIGINS as readonly string[]).includes(here.kind)) return null
  const { work, actor, t } = c.var
  const adopters = await adoptersOf(work, actor, here)
  const bodyId = actor.acting?.bodyId
  const offered = await offers(c, here)
  const props = {
    ...{ t, here, page: c.req.path, adopters, offered, lack: lackOf(actor) },
    mine: offered && bodyId ? ((await ownAdoption(work, actor, here, bodyId)) ?? null) : null,
    reports: adopters.cities > 0 ? await reportsOf(work, actor, here) : [],
    ...(here.kind === 'action' ? await ownFacts(c, here.id) : NOT_ADOPTED),
  }
  return <Panel {...props} />
}

/** Nobody is offered their own action, nor one that came to nothing. */
async function offers(c: Ctx, { kind, id }: RecordRef): Promise<boolean> {
  const { work, actor, t } = c.var
  const origin = await kindOf(c, kind)?.origin?.(work, actor, id, t.lang)
  if (!origin) return false
  return kind !== 'action' || origin.bodyId !== actor.acting?.bodyId
}

const NOT_ADOPTED = { credit: null, became: [] }

/** What an action was taken over from, and what its city told became of it. */
async function ownFacts(c: Ctx, id: string) {
  const { work, actor } = c.var
  const adoption = await findAdoption(work, actor, { action: id })
  if (!adoption) return NOT_ADOPTED
  const became = await reportsBy(work, actor, adoption.id)
  return { credit: await creditOf(c, adoption), became }
}

/** Where it was taken over from, where the reader may see that too. */
async function creditOf(c: Ctx, adoption: Adoption): Promise<Credit | null> {
  const { work, actor, t } = c.var
  const cards = kindOf(c, adoption.originKind)?.cards
  const [card] = (await cards?.(work, actor, [adoption.originId], t.lang)) ?? []
  if (!card) return null
  const own = actor.acting?.bodyId === adoption.bodyId
  const by = (await bodyCard(work, adoption.originBodyId))?.name ?? ''
  return { title: card.title, href: card.href, by, adoption: own ? adoption : null }
}
