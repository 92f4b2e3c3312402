import { conclude, readOptions } from '../rows.ts'
import { measureKills } from './proof.ts'
import { measureGrowth, measureRate } from './rate.ts'
import { measureTroubles } from './troubles.ts'

/*
 * One part alone, for whoever works on it: `MAIL_PART=kills ./bin/bench mail --quick`.
 */
const QUICK = {
  kills: { recipients: 1_000, kills: 3, longestLifeMs: 300 },
  rate: { messages: 1_000, turns: 1, whole: 2_000 },
  growth: [1_000, 10_000],
} as const
const FULL = {
  kills: { recipients: 100_000, kills: 50, longestLifeMs: 3_000 },
  rate: { messages: 10_000, turns: 3, whole: 100_000 },
  growth: [10_000, 300_000],
} as const

const options = readOptions()
const size = options.quick ? QUICK : FULL
const part = process.env.MAIL_PART ?? 'all'
const wanted = (name: string): boolean => part === 'all' || part === name

const kills = wanted('kills') ? await measureKills(size.kills) : { rows: [], notes: [] }
const troubles = wanted('troubles') ? await measureTroubles() : { rows: [], notes: [] }
const rate = wanted('rate') ? await measureRate(size.rate) : { rows: [], notes: [] }
const growth = wanted('growth') ? await measureGrowth(size.growth[0], size.growth[1]) : []
conclude(
  {
    name: 'mail',
    rows: [...kills.rows, ...troubles.rows, ...rate.rows, ...growth],
    notes: [...kills.notes, ...troubles.notes, ...rate.notes],
  },
  options,
)
