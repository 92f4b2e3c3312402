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
 * Read the lists of one side.
 *
 * Errors  `shape-mismatch` for what is not a list, `unknown-name`, `duplicate-name`, each naming whose list it is
 */
export function readLists(
  lists: Readonly<Record<string, PreferenceList>>,
  others: ReadonlyMap<string, number>,
  side: string,
): Lists {
  const names = Object.keys(lists)
  const start = new Int32Array(names.length + 1)
  const open = new Uint8Array(names.length)
  const seen = new Int32Array(others.size).fill(-1)
  const named: number[] = []
  const tiers: number[] = []
  names.forEach((name, i) => {
    const list = lists[name] as PreferenceList
    if (list === null) open[i] = 1
    else if (!Array.isArray(list)) throw notAList(side, name)
    else {
      const read = (entry: string, tier: number) => {
        const other = others.get(entry) ?? indexOf(others, entry, { side, party: name })
        if (seen[other] === i) throw namedTwice(side, name, entry)
        seen[other] = i
        named.push(other)
        tiers.push(tier)
      }
      list.forEach((entry: string | readonly string[], tier) => {
        if (Array.isArray(entry)) for (const one of entry) read(one, tier)
        else read(entry as string, tier)
      })
    }
    start[i + 1] = named.length
  })
  return { names, start, named: Int32Array.from(named), tier: Int32Array.from(tiers), open }
}

const notAList = (side: string, party: string) =>
  new DecisionError('shape-mismatch', `what ${party} wants is not a list`, { side, party })

const namedTwice = (side: string, party: string, name: string) =>
  new DecisionError('duplicate-name', `${party} lists ${name} twice`, { side, party, name })
