import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import { type ActionRecord, FIELDS, type Field, fieldText, valuesOf } from '../record/index.ts'
import type { ListQuery } from './forms.ts'
import { exportActions } from './queries.ts'

/** The heads of the exported columns: the same in every language, and known to the import. */
export const HEADS: Readonly<Record<Field, string>> = {
  title: 'title',
  summary: 'summary',
  description: 'description',
  code: 'code',
  externalRef: 'external ref',
  kind: 'kind',
  theme: 'theme',
  horizon: 'horizon',
  status: 'status',
  lead: 'lead',
  champion: 'champion',
  partners: 'partners',
  place: 'place',
  system: 'systems',
  beneficiaries: 'beneficiaries',
  startsOn: 'starts on',
  endsOn: 'ends on',
  costLow: 'cost low',
  costLikely: 'cost likely',
  costHigh: 'cost high',
  currency: 'currency',
  priceYear: 'price year',
  expectedResult: 'expected result',
  risks: 'risks',
  legalBasis: 'legal basis',
  visibility: 'visibility',
}

/** The list as rows of a file, its head first. */
export async function exportRows(work: Work, actor: Actor, query: ListQuery) {
  const { actions, cities } = await exportActions(work, actor, query)
  const codes = new Map(actions.map(({ id, code }) => [id, code]))
  const named = (ids: readonly string[]) => ids.flatMap((id) => codes.get(id) ?? []).join('; ')
  const head = [...FIELDS.map((field) => HEADS[field]), 'needs', 'excludes', 'city', 'updated']
  return [
    head,
    ...actions.map((action) => [
      ...FIELDS.map((field) => written(action, field)),
      named(action.dependencies),
      named(action.exclusions),
      cities.get(action.bodyId) ?? '',
      action.updatedAt.toISOString().slice(0, 10),
    ]),
  ]
}

const written = (action: ActionRecord, field: Field): string =>
  field === 'status' ? action.status : fieldText(valuesOf(action), field)

/** The list as one JSON document; amounts are minor units of their currency. */
export async function exportDocument(work: Work, actor: Actor, query: ListQuery) {
  const { actions, cities } = await exportActions(work, actor, query)
  return {
    generatedAt: work.now.toISOString(),
    count: actions.length,
    amounts: 'minor units of the currency, at prices of priceYear',
    actions: actions.map(({ importId: _, version: _v, ...action }) => ({
      ...action,
      city: cities.get(action.bodyId) ?? null,
    })),
  }
}
