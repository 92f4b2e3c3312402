/**
 * Typing errors between two words, counting a letter left out, added, replaced, or two neighbours
 * swapped, as one each (optimal string alignment).
 *
 * *Returns:* the count, or `most + 1` as soon as it must be larger.
 */
export function typingErrors(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow({ a, b, row, last, beforeLast })
    if (Math.min(...current) > most) return most + 1
    beforeLast = last
    last = current
  }
  return Math.min(last[b.length] ?? 0, most + 1)
}

type Step = { a: string; b: string; row: number; last: number[]; beforeLast: number[] }

function nextRow({ a, b, row, last, beforeLast }: Step): number[] {
  const current = [row]
  for (let column = 1; column <= b.length; column++) {
    const same = a[row - 1] === b[column - 1]
    let least = (last[column - 1] ?? 0) + (same ? 0 : 1)
    least = Math.min(least, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
    const swapped = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
    if (swapped) least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1)
    current.push(least)
  }
  return current
}
