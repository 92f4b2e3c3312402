import { decimalsOf } from '#kernel/money.ts'
import type { Work } from '#platform/database/work.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { wordsIn } from '#web/words.ts'
import { carryOn } from '../../src/modules/toolkit/actions/importing/running/service.ts'
import {
  confirmImport,
  mapImport,
  openImport,
  startImport,
} from '../../src/modules/toolkit/actions/importing/service.ts'
import {
  actionsOf,
  changeAction,
  openAction,
  valuesOf,
} from '../../src/modules/toolkit/actions/record/index.ts'
import type { Portfolio } from './actions.ts'
import type { DemoAction } from './shapes.ts'
import { ago, type Cast, found } from './stage.ts'

const HEADS = [
  'Código',
  'Nombre',
  'Resumen',
  'Tipo',
  'Tema',
  'Plazo',
  'Estado',
  'Responsable',
  'Lugar',
  'Sistemas',
  'Beneficiarios',
  'Costo mínimo',
  'Costo',
  'Costo máximo',
] as const

/** A spreadsheet as a Spanish-speaking office keeps it: words for keys, a point for thousands. */
function spreadsheet(actions: readonly DemoAction[], currency: string): string {
  const t = wordsIn('es')
  const amount = (units: number | undefined) =>
    units === undefined
      ? ''
      : new Intl.NumberFormat('es-AR', { minimumFractionDigits: decimalsOf(currency) }).format(
          units,
        )
  const rows = actions.map((action) => {
    const [low, likely, high] = action.cost ?? []
    return [
      action.code,
      action.title,
      action.summary,
      t(`actions.kind.${action.kind}`),
      t(`frame.theme.${action.theme}`),
      t(`frame.horizon.${action.horizon}`),
      t(`actions.status.${action.status ?? 'draft'}`),
      action.lead,
      action.place ?? '',
      action.systems.join('; '),
      Object.entries(action.for ?? {})
        .map(([group, share]) => `${group} ${share}`)
        .join('; '),
      ...[low, likely, high].map(amount),
    ]
  })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  return [HEADS, ...rows].map((row) => `${row.map(quoted).join(';')}\r\n`).join('')
}

/** Brings a city's actions in from a file, as its office did. Returns their ids by code. */
export async function importActions(
  work: Work,
  cast: Cast,
  plan: Portfolio,
  storage: Storage,
): Promise<ReadonlyMap<string, string>> {
  const at = ago(work, plan.begun)
  const text = spreadsheet(plan.actions, plan.currency)
  const file = new File([text], 'acciones-reconstruccion.csv', { type: 'text/csv' })
  const id = await startImport(at, cast.lead, storage, file)
  const read = await openImport(at, cast.lead, id)
  await mapImport(at, cast.lead, {
    id,
    version: read.version,
    mapping: read.mapping,
    defaults: { currency: plan.currency, visibility: 'public' },
  })
  const { version } = await openImport(at, cast.lead, id)
  await confirmImport(at, cast.lead, { id, version })
  await carryOn(at, id, new AbortController().signal)
  const ids = await idsByCode(at, cast)
  for (const action of plan.actions) await addressImpacts(at, cast, action, { plan, ids })
  return ids
}

async function idsByCode(work: Work, cast: Cast): Promise<ReadonlyMap<string, string>> {
  const all = await actionsOf(work, cast.lead, cast.bodyId)
  return new Map(all.map(({ code, id }) => [code, id]))
}

type Known = { readonly plan: Portfolio; readonly ids: ReadonlyMap<string, string> }

/** What the file could not say: which impacts of the stock-take an action addresses. */
async function addressImpacts(
  work: Work,
  cast: Cast,
  action: DemoAction,
  { plan, ids }: Known,
): Promise<void> {
  const impacts = (action.against ?? []).flatMap((key) => plan.impacts.get(key) ?? [])
  if (impacts.length === 0) return
  const id = found(ids.get(action.code), `imported ${action.code}`)
  const held = found(await openAction(work, cast.lead, id), action.code)
  await changeAction(work, cast.lead, held, { ...valuesOf(held), impacts })
}
