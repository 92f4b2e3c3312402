import { DecisionError } from '../foundation/errors.ts'
import { indexOf } from '../foundation/names.ts'
import type { PreferenceList } from './types.ts'

/**
 * All lists of one side as numbers: those of party i are `named[start[i] … start[i + 1] − 1]`, best first; equal
 * neighbours share a `tier`. `open[i]` = 1: no preferences.
 */
export interface Lists {
  names: readonly string[]
  start: Int32Array
  named: Int32Array
  tier: Int32Array
  open: Uint8Array
}

/**
 * Read the lists of one side: one look at each name.
 *
 * Shapes  `names` = the keys of `lists`, which are slow to ask a large object for
 *
 * Errors  `shape-mismatch` for what is not a list, `unknown-name`, `duplicate-name`, each naming whose list it is
 */
export function readLists(
  lists: Readonly<Record<string, PreferenceList>>,
  names: readonly string[],
  others: ReadonlyMap<string, number>,
  side: string,
): Lists {
  const given = names.map((name) => lists[name] as PreferenceList)
  const start = new Int32Array(names.length + 1)
  const open = new Uint8Array(names.length)
  const reader = new Reader(others, side, entriesOf(given))
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string
    const list = given[i] as PreferenceList
    if (list === null) open[i] = 1
    else if (!Array.isArray(list)) throw notAList(side, name)
    else reader.read(list, name, i)
    start[i + 1] = reader.size
  }
  return { names, start, open, ...reader.lists() }
}

/** As many as there are names where nobody holds two as equal. */
function entriesOf(lists: readonly PreferenceList[]): number {
  let size = 0
  for (const list of lists) if (Array.isArray(list)) size += list.length
  return size
}

/** Whether anybody holds two as equal. */
export function isTied({ start, tier }: Lists): boolean {
  for (let party = 0; party + 1 < start.length; party++) {
    const from = start[party] as number
    for (let k = from; k < (start[party + 1] as number); k++) if (tier[k] !== k - from) return true
  }
  return false
}

class Reader {
  size = 0
  #named: Int32Array
  #tier: Int32Array
  readonly #others: ReadonlyMap<string, number>
  readonly #side: string
  /** Who named each of the others last. */
  readonly #seen: Int32Array

  constructor(others: ReadonlyMap<string, number>, side: string, room: number) {
    this.#named = new Int32Array(room)
    this.#tier = new Int32Array(room)
    this.#others = others
    this.#side = side
    this.#seen = new Int32Array(others.size).fill(-1)
  }

  read(list: readonly (string | readonly string[])[], party: string, i: number): void {
    this.#makeRoom(list.length)
    const [others, seen, named, tiers] = [this.#others, this.#seen, this.#named, this.#tier]
    let size = this.size
    for (let tier = 0; tier < list.length; tier++) {
      const entry = list[tier] as string
      const other = others.get(entry)
      if (other === undefined || seen[other] === i) {
        this.size = size
        this.#readRest(list, party, i, tier)
        return
      }
      seen[other] = i
      named[size] = other
      tiers[size++] = tier
    }
    this.size = size
  }

  lists(): { named: Int32Array; tier: Int32Array } {
    return { named: this.#named.subarray(0, this.size), tier: this.#tier.subarray(0, this.size) }
  }

  /** From the first that is not just a new name: equal ones, or a mistake. */
  #readRest(
    list: readonly (string | readonly string[])[],
    party: string,
    i: number,
    from: number,
  ): void {
    for (let tier = from; tier < list.length; tier++) {
      const entry = list[tier] as string | readonly string[]
      for (const name of Array.isArray(entry) ? entry : [entry]) {
        const other = indexOf(this.#others, name, { side: this.#side, party })
        if (this.#seen[other] === i) throw namedTwice(this.#side, party, name)
        this.#seen[other] = i
        this.#makeRoom(1)
        this.#named[this.size] = other
        this.#tier[this.size++] = tier
      }
    }
  }

  #makeRoom(more: number): void {
    if (this.size + more <= this.#named.length) return
    const [named, tier] = [this.#named, this.#tier]
    const room = Math.max(2 * named.length, this.size + more)
    this.#named = new Int32Array(room)
    this.#tier = new Int32Array(room)
    this.#named.set(named)
    this.#tier.set(tier)
  }
}

const notAList = (side: string, party: string) =>
  new DecisionError('shape-mismatch', `what ${party} wants is not a list`, { side, party })

const namedTwice = (side: string, party: string, name: string) =>
  new DecisionError('duplicate-name', `${party} lists ${name} twice`, { side, party, name })
