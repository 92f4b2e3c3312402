/*
 * In which order the letters of a line are drawn when some of them run from right to left: as far of
 * the Unicode bidirectional algorithm as a line of prose needs, without explicit marks.
 *
 * Source  UAX #9: W7, N1, N2, I1, I2, L2, L4
 */

/** Which way letters run: to the left, to the right, as numbers do, or as what is around them. */
type Way = 'left' | 'right' | 'number' | 'either'

const WAYS =
  /(?<number>\p{Nd}+(?:[.,:/٫٬–-]\p{Nd}+)*[%‰°٪]?)|(?<left>[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)|(?<right>[\p{L}\p{M}]+)|(?<either>[^\p{L}\p{M}\p{Nd}]+)/gu

export const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/** Signs that open towards what follows them, whichever way that runs. */
const PAIRS = '()[]{}<>«»‹›“”‘’'

const mirrored = (sign: string): string => {
  const at = PAIRS.indexOf(sign)
  return at < 0 ? sign : (PAIRS[at % 2 === 0 ? at + 1 : at - 1] ?? sign)
}

type Part = { readonly text: string; readonly way: Way }

function partsOf(text: string): readonly Part[] {
  return [...text.matchAll(WAYS)].flatMap(({ groups = {}, 0: whole }): readonly Part[] => {
    const [way] = Object.entries(groups).find(([, found]) => found !== undefined) ?? ['either']
    // Arabic marks and numbers stand in the same rows of Unicode as its letters.
    const runs = way === 'either' && RTL_LETTER.test(whole) ? 'left' : (way as Way)
    return [{ text: whole, way: runs }]
  })
}

/** A stretch of text and how deep it lies: what is odd is drawn from right to left. */
export type Placed<T> = { readonly of: T; readonly text: string; readonly level: number }

/** The stretches of a line, in the order they are read, each with its level. */
export function placed<T extends { readonly text: string }>(
  stretches: readonly T[],
  isRtl: boolean,
): readonly Placed<T>[] {
  const base: Way = isRtl ? 'left' : 'right'
  const parts = stretches.flatMap((of) => partsOf(of.text).map((part) => ({ of, ...part })))
  let strong: Way = base
  const ways = parts.map(({ way }): Way => {
    if (way === 'left' || way === 'right') strong = way
    return way === 'number' && strong === 'right' ? 'right' : way
  })
  return parts.map(({ of, text }, at) => {
    const level = levelOf(resolved(ways, at, base), isRtl)
    const isTurned = ways[at] === 'either' && level % 2 === 1
    return { of, level, text: isTurned ? [...text].reverse().map(mirrored).join('') : text }
  })
}

/** What stands between two that run alike runs as they do, else as the line does; numbers count as left. */
function resolved(ways: readonly Way[], at: number, base: Way): Way {
  const own = ways[at] ?? base
  if (own !== 'either') return own
  const side = (way: Way | undefined): Way => (way === 'number' ? 'left' : (way ?? base))
  const before = side(ways.slice(0, at).findLast((way) => way !== 'either'))
  const after = side(ways.slice(at + 1).find((way) => way !== 'either'))
  return before === after ? before : base
}

function levelOf(way: Way, isRtl: boolean): number {
  if (way === 'left') return 1
  return way === 'number' || isRtl ? 2 : 0
}

/** The same from left to right as they are drawn: whatever lies as deep or deeper is turned, the deepest first. */
export function turned<T extends { readonly level: number }>(line: readonly T[]): readonly T[] {
  let order = [...line]
  for (let level = Math.max(0, ...line.map((one) => one.level)); level > 0; level--) {
    const next: T[] = []
    let deep: T[] = []
    for (const one of order) {
      if (one.level >= level) deep.push(one)
      else {
        next.push(...deep.reverse(), one)
        deep = []
      }
    }
    order = [...next, ...deep.reverse()]
  }
  return order
}
