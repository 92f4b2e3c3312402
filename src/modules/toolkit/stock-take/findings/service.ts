import { SYSTEMS } from '#kernel/frame.ts'
import type { People } from '../suppression/index.ts'
import type { Confidence, Severity, Trend } from '../tables.ts'

/** What the map reads of an impact. */
export type Levelled = {
  readonly system: number
  readonly groupKey: string
  readonly groupLabel: string | null
  readonly place: string
  /** Null: not known. */
  readonly severity: Severity | null
  readonly trend: Trend
  readonly confidence: Confidence | null
}

/** What the other findings read of an impact. */
export type Cell = Levelled & { readonly id: string; readonly people: People }

/** How many cells say what. Not known is counted beside the levels, never among them. */
type Counts = {
  readonly cells: number
  readonly severe: number
  readonly moderate: number
  readonly low: number
  readonly none: number
  readonly unknown: number
}

export function countsOf(cells: readonly Pick<Cell, 'severity'>[]): Counts {
  const levels: Record<Severity, number> = { 0: 0, 1: 0, 2: 0, 3: 0 }
  let unknown = 0
  for (const { severity } of cells) {
    if (severity === null) unknown += 1
    else levels[severity] += 1
  }
  const { 0: none, 1: low, 2: moderate, 3: severe } = levels
  return { cells: cells.length, severe, moderate, low, none, unknown }
}

export type MapRow<C extends Levelled> = {
  readonly groupKey: string
  readonly groupLabel: string | null
  /** One entry a system, 1 to 12; a cell nobody has looked at is null. */
  readonly cells: readonly (MapCell<C> | null)[]
}

/** One field of the heat map: the gravest of its places, and how many places it stands for. */
export type MapCell<C extends Levelled> = { readonly gravest: C; readonly places: number }

/** Not known stands below every known level: a known severe place is not hidden by an unknown one. */
const gravity = (cell: Levelled): number => cell.severity ?? -1

function gravestOf<C extends Levelled>(cells: readonly C[] = []): MapCell<C> | null {
  const [gravest] = cells.toSorted((a, b) => gravity(b) - gravity(a))
  return gravest ? { gravest, places: cells.length } : null
}

/** Groups by systems, in the order of `groupOrder`; groups without a cell are left out. */
export function matrixOf<C extends Levelled>(
  cells: readonly C[],
  groupOrder: readonly string[],
): readonly MapRow<C>[] {
  const byGroup = Map.groupBy(cells, (cell) => cell.groupKey)
  const order = [...new Set([...groupOrder, ...byGroup.keys()])]
  return order.flatMap((groupKey) => {
    const held = byGroup.get(groupKey) ?? []
    if (held.length === 0) return []
    const bySystem = Map.groupBy(held, (cell) => cell.system)
    const cellsOf = SYSTEMS.map((system) => gravestOf(bySystem.get(system)))
    return [{ groupKey, groupLabel: held[0]?.groupLabel ?? null, cells: cellsOf }]
  })
}

type Grave = Counts & Pick<Levelled, 'groupKey' | 'groupLabel'>

const graveOf = (held: readonly Levelled[]): Grave => ({
  ...countsOf(held),
  groupKey: held[0]?.groupKey ?? '',
  groupLabel: held[0]?.groupLabel ?? null,
})

/** The gravest first. */
const byLevels = (a: Counts, b: Counts): number =>
  b.severe - a.severe || b.moderate - a.moderate || b.low - a.low

/** Every group with its counts, those with the most severe cells first. */
export const gravestGroups = (cells: readonly Levelled[]): readonly Grave[] =>
  [...Map.groupBy(cells, (cell) => cell.groupKey)]
    .map(([, held]) => graveOf(held))
    .toSorted((a, b) => byLevels(a, b) || a.groupKey.localeCompare(b.groupKey, 'en'))

/** What one group carries: counts a level, and the most people any one of its cells counts. No score. */
export type Carried = Grave & {
  /** Cells overlap, so their people are never added up; null where no cell shows a figure. */
  readonly mostPeople: { readonly low: number; readonly high: number } | null
}

function mostPeople(cells: readonly Cell[]): Carried['mostPeople'] {
  const figures = cells.flatMap(({ people, severity }) =>
    people.kind === 'range' && severity !== null && severity > 0 ? [people] : [],
  )
  const [most] = figures.toSorted((a, b) => b.high - a.high || b.low - a.low)
  return most ? { low: most.low, high: most.high } : null
}

/** Who carries most: the most severe cells first, then the most moderate ones, then the most people. */
export function carriedBy(cells: readonly Cell[]): readonly Carried[] {
  const groups = [...Map.groupBy(cells, (cell) => cell.groupKey).values()].map(
    (held): Carried => ({ ...graveOf(held), mostPeople: mostPeople(held) }),
  )
  return groups.toSorted(
    (a, b) =>
      byLevels(a, b) ||
      (b.mostPeople?.high ?? 0) - (a.mostPeople?.high ?? 0) ||
      b.unknown - a.unknown ||
      a.groupKey.localeCompare(b.groupKey, 'en'),
  )
}

/** In the order in which a reader wants to know them. */
export const CHANGE_KINDS = [
  'worse',
  'now-unknown',
  'newly-known',
  'new',
  'better',
  'same',
  'not-again',
] as const
type ChangeKind = (typeof CHANGE_KINDS)[number]

export type Change<C extends Cell> = {
  readonly kind: ChangeKind
  readonly now: C | null
  readonly before: C | null
}

/** `not-again`: the wave before had looked, this one has not yet. Nothing is carried over in silence. */
function kindOf(now: Cell | null, before: Cell | null): ChangeKind {
  if (!now) return 'not-again'
  if (!before) return 'new'
  if (now.severity === before.severity) return 'same'
  if (now.severity === null) return 'now-unknown'
  if (before.severity === null) return 'newly-known'
  return now.severity > before.severity ? 'worse' : 'better'
}

const nameOf = (cell: Cell): string => `${cell.system} ${cell.groupKey} ${cell.place}`

/** Every cell of two waves with what became of it, the worse first. */
export function changesSince<C extends Cell>(
  now: readonly C[],
  before: readonly C[],
): readonly Change<C>[] {
  const held = new Map(before.map((cell) => [nameOf(cell), cell]))
  const here = new Set(now.map(nameOf))
  const changes = now.map((cell): Change<C> => {
    const earlier = held.get(nameOf(cell)) ?? null
    return { kind: kindOf(cell, earlier), now: cell, before: earlier }
  })
  const gone = before
    .filter((cell) => !here.has(nameOf(cell)))
    .map((cell): Change<C> => ({ kind: 'not-again', now: null, before: cell }))
  return [...changes, ...gone].toSorted(
    (a, b) => CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind),
  )
}
