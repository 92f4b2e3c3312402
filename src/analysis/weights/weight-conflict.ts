import { indexNames } from '../foundation/names.ts'
import type { WeightStatement } from '../types.ts'
import { type HalfSpace, halfSpaces, simplexRow } from './half-spaces.ts'
import { maximise } from './linear-program.ts'

/**
 * A smallest group of statements that cannot all be true, so that a page can show the sentences and who said them.
 *
 * Groups of one, two and three are all tried, in the order given; above that, statements are dropped one by one while
 * the rest still contradict each other, which leaves a group that no longer does without any of its members.
 *
 * Returns  null when all of them can be true
 */
export function weightConflict(
  criteria: readonly string[],
  statements: readonly WeightStatement[],
): WeightStatement[] | null {
  const at = indexNames(criteria, 'criterion')
  const said = statements.map((statement) => ({ statement, spaces: halfSpaces(statement, at) }))
  const clash = (group: readonly Said[]) => !canHold(criteria.length, group)
  if (!clash(said)) return null
  for (let size = 1; size <= Math.min(3, said.length); size++)
    for (const group of groupsOf(said, size))
      if (clash(group)) return group.map(({ statement }) => statement)
  let group = said
  for (const one of said) {
    const rest = group.filter((other) => other !== one)
    if (clash(rest)) group = rest
  }
  return group.map(({ statement }) => statement)
}

interface Said {
  statement: WeightStatement
  spaces: HalfSpace[]
}

function canHold(n: number, group: readonly Said[]): boolean {
  const rows = [simplexRow(n), ...group.flatMap(({ spaces }) => spaces)]
  return maximise(new Float64Array(n), rows) !== null
}

function* groupsOf<T>(all: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let k = from; k <= all.length - size; k++)
    for (const rest of groupsOf(all, size - 1, k + 1)) yield [all[k] as T, ...rest]
}
