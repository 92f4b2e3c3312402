import type { Dense } from '../linear/dense.ts'
import type { Community } from './community.ts'

/**
 * Where a push can be felt at all: the entries of the inverse that are not 0 whatever the strengths.
 *
 * Formula  rows are put so that each factor has an entry of its own on the diagonal (a perfect matching of rows and columns);
 *          then i feels a push on row j when the factor matched to that row reaches i
 * Returns  1 where it can be felt, `[i * n + j]`; null when no strengths make the matrix regular
 */
export function feltOf({ signs: { n }, effects }: Community): Uint8Array | null {
  const links = Array.from({ length: n }, (): number[] => [])
  for (const { at } of effects) links[Math.floor(at / n)]?.push(at % n)
  const columnOf = matching(links)
  if (!columnOf) return null
  const felt = new Uint8Array(n * n)
  const feeders = Array.from({ length: n }, (): number[] => [])
  links.forEach((columns, row) => {
    for (const column of columns) feeders[column]?.push(columnOf[row] as number)
  })
  for (let row = 0; row < n; row++)
    for (const i of reached(columnOf[row] as number, feeders)) felt[i * n + row] = 1
  return felt
}

/** For each row a column of its own, by augmenting paths; null when there are not enough. */
function matching(links: readonly (readonly number[])[]): Int32Array | null {
  const columnOf = new Int32Array(links.length).fill(-1)
  const rowOf = new Int32Array(links.length).fill(-1)
  const place = (row: number, tried: Set<number>): boolean => {
    for (const column of links[row] ?? []) {
      if (tried.has(column)) continue
      tried.add(column)
      const holder = rowOf[column] as number
      if (holder >= 0 && !place(holder, tried)) continue
      rowOf[column] = row
      columnOf[row] = column
      return true
    }
    return false
  }
  for (let row = 0; row < links.length; row++) if (!place(row, new Set())) return null
  return columnOf
}

function reached(start: number, next: readonly (readonly number[])[]): Set<number> {
  const seen = new Set([start])
  for (const node of seen) for (const other of next[node] ?? []) seen.add(other)
  return seen
}

/** Every row's diagonal outweighs the rest of it from below: stable without asking for eigenvalues (Gershgorin). */
export function isPlainlyStable({ n, data }: Dense): boolean {
  for (let i = 0; i < n; i++) {
    let sum = data[i * n + i] as number
    for (let j = 0; j < n; j++) if (j !== i) sum += Math.abs(data[i * n + j] as number)
    if (sum >= 0) return false
  }
  return true
}
