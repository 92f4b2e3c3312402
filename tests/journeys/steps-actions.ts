import type { Person, Typed } from './person.ts'
import { ROSA } from './steps-joining.ts'
import { endSignIns, giveCode } from './steps-people.ts'

const action = (title: string, cost: string, group: string, share: string): Typed => ({
  title,
  summary: `${title}, begun before the rains`,
  description: 'What is done, where, and for whom.\n\n- first this\n- then that',
  restores: 'yes',
  transforms: 'no',
  kind: 'proposed',
  theme: 'climate-resilience',
  horizon: 'months-3-12',
  system: ['1', '4'],
  lead: 'Public works',
  currency: 'CRC',
  costLikely: cost,
  'group-1': group,
  'share-1': share,
  expectedResult: 'Fewer wet houses',
  visibility: 'public',
})

const BY_FORM = [
  action('Raise the river wall', '400000', 'informal-settlement-residents', '70'),
  action('Drains of the north', '250000', 'low-income-households', '80'),
  action('Roof of the market', '300000', 'informal-workers', '60'),
]

export async function writeActions(rosa: Person): Promise<void> {
  for (const typed of BY_FORM) {
    await rosa.open('/actions/new')
    await rosa.send('/actions', typed)
  }
}

const LONG = action('Pumps of the two schools', '120000', 'children', '90')

/**
 * A long form is typed, and the sign-in ends before it is sent. After the new code everything stands
 * there as it was typed. Returns what was typed and what came back.
 */
export async function writeAcrossAnEnd(rosa: Person) {
  await rosa.open('/actions/new')
  const form = await rosa.type('/actions', LONG)
  const before = await rosa.standsIn('/actions', Object.keys(LONG))
  await endSignIns(rosa, ROSA)
  await rosa.press(form, '/actions')
  const stopped = rosa.path
  await giveCode(rosa, ROSA)
  const back = rosa.path
  const after = await rosa.standsIn('/actions', Object.keys(LONG))
  await rosa.send('/actions')
  return { before, stopped, back, after }
}

const ROWS = [
  ['Clean wells', 'Fifty wells are cleaned and tested', '80000'],
  ['Loans for stalls', 'Small loans for two hundred stalls', '200000'],
  ['Trees on the slope', 'Trees that hold the slope', '90000'],
  ['Warning by phone', 'A call to every house by the river', '60000'],
  ['Night shelter', 'Forty beds, open in the rains', '150000'],
  ['Repair fair', 'Tools and hands on four Sundays', '30000'],
]
const CSV = [['Title', 'Summary', 'Cost'], ...ROWS].map((row) => `${row.join(';')}\r\n`).join('')

/** Six more from the office's own list. */
export async function importActions(rosa: Person): Promise<void> {
  await rosa.open('/actions/import')
  await rosa.send('/actions/import', {
    file: { name: 'acciones.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) },
  })
  const here = rosa.path.split('/').slice(0, 4).join('/')
  await rosa.open(`${here}/mapping`)
  await rosa.send(`${here}/mapping`, {
    'column-0': 'title',
    'column-1': 'summary',
    'column-2': 'costLikely',
    kind: 'recovery',
    theme: 'climate-resilience',
    horizon: 'months-0-3',
    visibility: 'public',
    currency: 'CRC',
  })
  await rosa.send(`${here}/confirmation`)
  await rosa.until('See the actions')
}
