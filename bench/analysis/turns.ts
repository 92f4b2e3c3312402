import { compare, type Row } from '../rows.ts'

/** Who does the same work beside us. `run` says how long the work alone took. */
export type Peer<Theirs> = {
  readonly name: string
  run(turn: number): Promise<Theirs & { readonly seconds: number }>
  /** For work so long that a first, uncounted turn would say nothing. */
  readonly isCold?: boolean
}

type Contest<Mine, Theirs> = {
  readonly measure: string
  readonly turns: number
  /** The turn is −1 while warming up. */
  ours(turn: number): Mine | Promise<Mine>
  readonly peer?: Peer<Theirs> | null
  /** Milliseconds within which the least of the turns is to stay: the targets were set by the least of one to five. */
  readonly most?: number
}

export type Contested<Mine, Theirs> = {
  readonly row: Row
  /** What both found, turn by turn; nothing from a peer that is missing. */
  readonly mine: readonly Mine[]
  readonly theirs: readonly Theirs[]
}

const WARM_TURNS = 2
/** What takes milliseconds is turned over until the engine has compiled it for good; who need not warm up loses nothing. */
const WARM_SECONDS = 0.5

/** The same work by us and by a peer, one after the other, turn by turn. */
export async function takeTurns<Mine, Theirs>(
  contest: Contest<Mine, Theirs>,
): Promise<Contested<Mine, Theirs>> {
  const { measure, turns, ours, peer, most } = contest
  const mineOnce = await warmUp(() => ours(-1), WARM_TURNS)
  const theirsOnce = peer && !peer.isCold ? await warmUp(() => peer.run(-1), 1) : LONG_MS
  const own: number[] = []
  const others: number[] = []
  const mine: Mine[] = []
  const theirs: Theirs[] = []
  for (let turn = 0; turn < turns; turn++) {
    const found = await soonest(mineOnce, () => timed(() => ours(turn)))
    own.push(1000 * found.seconds)
    mine.push(found.answer)
    if (!peer) continue
    const other = await soonest(theirsOnce, () => peer.run(turn))
    others.push(1000 * other.seconds)
    theirs.push(other)
  }
  const row = compare({
    measure,
    unit: 'ms',
    ours: own,
    peer: peer ? { name: peer.name, figures: others } : undefined,
    claim:
      most === undefined
        ? undefined
        : {
            text: `least at most ${most.toLocaleString('en')} ms`,
            holds: (_median, _ratio, least) => least <= most,
          },
  })
  return { row, mine, theirs }
}

/** Returns what one took at last. Units: milliseconds. */
async function warmUp(work: () => unknown, least: number): Promise<number> {
  const began = performance.now()
  let last = began
  let now = began
  for (let turn = 0; turn < least || now - began < 1000 * WARM_SECONDS; turn++) {
    last = now
    await work()
    now = performance.now()
  }
  return now - last
}

/** Work of a few milliseconds is done so often in a row, by either side: the first finds the other's data in the caches. */
const IN_A_ROW = 5
const LONG_MS = 20

async function soonest<Found extends { readonly seconds: number }>(
  onceMs: number,
  run: () => Promise<Found>,
): Promise<Found> {
  let best = await run()
  for (let at = 1; at < IN_A_ROW && onceMs < LONG_MS; at++) {
    const next = await run()
    if (next.seconds < best.seconds) best = next
  }
  return best
}

export async function timed<Answer>(work: () => Answer | Promise<Answer>) {
  const began = performance.now()
  const answer = await work()
  return { answer, seconds: (performance.now() - began) / 1000 }
}

/** How many numbers differ by more than `tolerance`·max(1, |theirs|); all of them when there are not as many. */
export function unequal(
  mine: ArrayLike<number>,
  theirs: ArrayLike<number>,
  tolerance: number,
): number {
  if (mine.length !== theirs.length) return Math.max(mine.length, theirs.length)
  let count = 0
  for (let at = 0; at < theirs.length; at++) {
    const [own, other] = [mine[at] as number, theirs[at] as number]
    if (!(Math.abs(own - other) <= tolerance * Math.max(1, Math.abs(other)))) count++
  }
  return count
}
