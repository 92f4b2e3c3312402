import { paragraphsOf } from '#web/documents/reading.ts'
import type { DifferencePart as Part } from '#web/parts/difference/difference.tsx'

/** Cells that two texts may be compared in; beyond, one simply takes the place of the other. */
const MOST_CELLS = 4_000_000

/** What became of one text in the other, word by word. */
export function partsBetween(before: string, after: string): readonly Part[] {
  const words = (text: string): readonly string[] => text.match(/\s*\S+|\s+$/g) ?? []
  const [old, next] = [words(before), words(after)]
  const parts = walked(old, next, (one, other) => one === other)
  return joined(
    parts.map(({ kind, at }) => ({ kind, text: (kind === 'new' ? next : old)[at] ?? '' })),
  )
}

/**
 * What became of a Markdown text, paragraph by paragraph: those that stayed are left out, and one
 * that stands in the place of another is compared with it word by word.
 */
export function textChanges(before: string, after: string): readonly (readonly Part[])[] {
  const [old, next] = [paragraphsOf(before), paragraphsOf(after)]
  const steps = walked(old, next, (one, other) => one.hash === other.hash)
  const changes: { gone: string[]; fresh: string[] }[] = []
  let open: { gone: string[]; fresh: string[] } | null = null
  for (const { kind, at } of steps) {
    if (kind === 'same') {
      open = null
      continue
    }
    if (!open) {
      open = { gone: [], fresh: [] }
      changes.push(open)
    }
    if (kind === 'gone') open.gone.push(old[at]?.source ?? '')
    else open.fresh.push(next[at]?.source ?? '')
  }
  return changes.map(({ gone, fresh }) => partsBetween(gone.join('\n\n'), fresh.join('\n\n')))
}

type Step = { readonly kind: Part['kind']; readonly at: number }

/**
 * The longest common run of two lists as steps through both; `at` is a place in the earlier list,
 * or in the later for what is new. Source: the textbook table of longest common subsequences.
 */
function walked<T>(
  old: readonly T[],
  next: readonly T[],
  same: (one: T, other: T) => boolean,
): readonly Step[] {
  const width = next.length + 1
  if ((old.length + 1) * width > MOST_CELLS)
    return [
      ...old.map((_, at): Step => ({ kind: 'gone', at })),
      ...next.map((_, at): Step => ({ kind: 'new', at })),
    ]
  const table = tableOf(old, next, same)
  const steps: Step[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < next.length) {
    const isSame =
      row < old.length && column < next.length && same(old[row] as T, next[column] as T)
    if (isSame) {
      steps.push({ kind: 'same', at: row })
      row += 1
      column += 1
    } else if (column >= next.length || (row < old.length && down(table, row, column, width))) {
      steps.push({ kind: 'gone', at: row })
      row += 1
    } else {
      steps.push({ kind: 'new', at: column })
      column += 1
    }
  }
  return steps
}

const down = (table: Uint32Array, row: number, column: number, width: number): boolean =>
  (table[(row + 1) * width + column] ?? 0) >= (table[row * width + column + 1] ?? 0)

function tableOf<T>(
  old: readonly T[],
  next: readonly T[],
  same: (one: T, other: T) => boolean,
): Uint32Array {
  const width = next.length + 1
  const table = new Uint32Array((old.length + 1) * width)
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = next.length - 1; column >= 0; column -= 1)
      table[row * width + column] = same(old[row] as T, next[column] as T)
        ? (table[(row + 1) * width + column + 1] ?? 0) + 1
        : Math.max(table[(row + 1) * width + column] ?? 0, table[row * width + column + 1] ?? 0)
  return table
}

function joined(parts: readonly Part[]): readonly Part[] {
  const whole: Part[] = []
  for (const part of parts) {
    const last = whole.at(-1)
    if (last?.kind === part.kind) whole[whole.length - 1] = { ...last, text: last.text + part.text }
    else whole.push(part)
  }
  return whole
}
