import { z } from 'zod'
import { THEMES } from '#kernel/frame.ts'
import { PUBLICATION_KINDS, type PublicationKind } from '../publications/index.ts'

const PREFIXES = ['oai_dc', 'oai_datacite'] as const
export type Prefix = (typeof PREFIXES)[number]

/** Sets by kind and by theme; none is within another. */
export const SETS: readonly string[] = [
  ...PUBLICATION_KINDS.map((kind) => `${kind}s`),
  ...THEMES.map((theme) => `theme-${theme}`),
]

/** Source: OAI-PMH 2.0, 3.6 */
export type FaultCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noRecordsMatch'

export class Fault extends Error {
  readonly code: FaultCode

  constructor(code: FaultCode, message: string) {
    super(message)
    this.code = code
  }
}

const ARGUMENTS = {
  Identify: [],
  ListMetadataFormats: ['identifier'],
  ListSets: ['resumptionToken'],
  GetRecord: ['identifier', 'metadataPrefix'],
  ListIdentifiers: ['metadataPrefix', 'from', 'until', 'set', 'resumptionToken'],
  ListRecords: ['metadataPrefix', 'from', 'until', 'set', 'resumptionToken'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Verb = keyof typeof ARGUMENTS

/** What was asked, each argument known to this verb and said once. */
export type Asked = { readonly verb: Verb; readonly said: ReadonlyMap<string, string> }

/** Errors  a Fault: badVerb, or badArgument for an argument that is unknown here, empty or said twice */
export function readAsked(params: URLSearchParams): Asked {
  const verbs = params.getAll('verb')
  const verb = (Object.keys(ARGUMENTS) as Verb[]).find((one) => one === verbs[0])
  if (verb === undefined || verbs.length > 1)
    throw new Fault('badVerb', 'One of the six verbs is needed, once.')
  const said = new Map<string, string>()
  for (const [name, value] of params) {
    if (name === 'verb') continue
    if (!(ARGUMENTS[verb] as readonly string[]).includes(name))
      throw new Fault('badArgument', `${verb} takes no argument of this name.`)
    if (said.has(name)) throw new Fault('badArgument', `${name} is there more than once.`)
    if (value === '') throw new Fault('badArgument', `${name} is empty.`)
    said.set(name, value)
  }
  return { verb, said }
}

export const prefixOf = (text: string | undefined): Prefix => {
  if (text === undefined) throw new Fault('badArgument', 'metadataPrefix is needed.')
  const prefix = PREFIXES.find((one) => one === text)
  if (!prefix) throw new Fault('cannotDisseminateFormat', 'There is no such format here.')
  return prefix
}

/** Where a list goes on: after this record, of which so many have been given. */
const PLACE = z.strictObject({
  at: z.iso.datetime({ precision: 0 }),
  kind: z.enum(PUBLICATION_KINDS),
  number: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  given: z
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1),
})

const MOMENT = z.iso.datetime({ precision: 0 }).nullable()
const SELECTION = z.strictObject({
  prefix: z.enum(PREFIXES),
  from: MOMENT,
  until: MOMENT,
  set: z
    .string()
    .refine((set) => SETS.includes(set))
    .nullable(),
  after: PLACE.nullable(),
})

/** What a list is of, and where it goes on. Moments are whole seconds in UTC, both ends inclusive. */
export type Selection = Readonly<z.infer<typeof SELECTION>>

/** The selection itself is the token: nothing is kept here that could be lost or run out. */
export const tokenOf = (selection: Selection): string =>
  Buffer.from(JSON.stringify(selection)).toString('base64url')

export function selectionOf({ said }: Asked): Selection {
  const token = said.get('resumptionToken')
  if (token !== undefined) {
    if (said.size > 1)
      throw new Fault('badArgument', 'resumptionToken stands alone beside the verb.')
    return resumed(token)
  }
  const prefix = prefixOf(said.get('metadataPrefix'))
  const set = said.get('set') ?? null
  if (set !== null && !/^[\w\-.!~*'()]+(:[\w\-.!~*'()]+)*$/.test(set))
    throw new Fault('badArgument', 'set is not written as a set is.')
  const span = spanOf(said)
  if (set !== null && !SETS.includes(set))
    throw new Fault('noRecordsMatch', 'There is no such set here.')
  return { prefix, set, ...span, after: null }
}

/** Both ends inclusive. Errors  a Fault: badArgument */
function spanOf(said: Asked['said']): Pick<Selection, 'from' | 'until'> {
  const from = moment('from', said.get('from'), '00:00:00')
  const until = moment('until', said.get('until'), '23:59:59')
  if (from && until && from.isDay !== until.isDay)
    throw new Fault('badArgument', 'from and until have to be of one granularity.')
  if (from && until && from.text > until.text)
    throw new Fault('badArgument', 'from is later than until.')
  return { from: from?.text ?? null, until: until?.text ?? null }
}

function resumed(token: string): Selection {
  try {
    const held = SELECTION.parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')))
    if (held.after !== null) return held
  } catch {
    // Not one of ours: said below.
  }
  throw new Fault('badResumptionToken', 'This token was not given here.')
}

/** A day counts from its first second to its last, so that the harvest of one day is not empty. */
function moment(name: string, said: string | undefined, ofDay: string) {
  if (said === undefined) return null
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(said)
  const text = isDay ? `${said}T${ofDay}Z` : said
  const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) ? Date.parse(text) : Number.NaN
  // 31 February is read as 3 March by some.
  if (Number.isNaN(at) || new Date(at).toISOString() !== text.replace('Z', '.000Z'))
    throw new Fault('badArgument', `${name} is neither a day nor a moment in whole seconds.`)
  return { text, isDay }
}

type Named = { readonly kind: PublicationKind; readonly number: number }

/** The name of a record for good, as long as the site keeps its host. */
export const identifierOf = (base: string, { kind, number }: Named): string =>
  `oai:${new URL(base).hostname}:${kind}/${number}`

/** The record an identifier names, or null where it names none of ours. */
export function namedBy(base: string, identifier: string): Named | null {
  const [, kind, digits = ''] = /:([a-z]+)\/([1-9]\d{0,8})$/.exec(identifier) ?? []
  const known = PUBLICATION_KINDS.find((one) => one === kind)
  const named = known && { kind: known, number: Number(digits) }
  return named && identifierOf(base, named) === identifier ? named : null
}
