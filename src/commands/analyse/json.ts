import { z } from 'zod'
import { type JsonPath, jsonPlace, pathText } from './json-place.ts'
import type { Locate } from './located.ts'
import { refuse } from './refusal.ts'

const name = z.string().min(1)
const pair = z.tuple([z.number(), z.number()])

const cell = z.union([
  z.number(),
  z.null(),
  pair,
  z.strictObject({ triangular: z.tuple([z.number(), z.number(), z.number()]) }),
  z.strictObject({ normal: pair }),
  z.strictObject({ samples: z.array(z.number()) }),
])

const preferenceFunction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('usual') }),
  z.strictObject({ type: z.literal('uShape'), q: z.number() }),
  z.strictObject({ type: z.literal('vShape'), p: z.number() }),
  z.strictObject({ type: z.literal('level'), q: z.number(), p: z.number() }),
  z.strictObject({ type: z.literal('linear'), q: z.number(), p: z.number() }),
  z.strictObject({ type: z.literal('gauss'), s: z.number() }),
])

const criterion = z
  .strictObject({
    id: name,
    label: z.string().optional(),
    unit: z.string().default(''),
    direction: z.enum(['max', 'min']),
    goalposts: pair,
    preference: preferenceFunction.optional(),
  })
  .transform((one) => ({ ...one, label: one.label ?? one.id }))

const table = z.strictObject({
  actions: z.array(name),
  criteria: z.array(criterion),
  cells: z.array(z.array(cell)),
  weights: z.record(z.string(), z.number()).optional(),
})

const selection = z.union([
  z.literal('all'),
  z.strictObject({ projects: z.array(name) }),
  z.strictObject({ tag: name, equals: z.string() }),
])
const measure = z.union([
  z.literal('count'),
  z.strictObject({ cost: name }),
  z.strictObject({ amount: name }),
])
const counted = { of: selection, measure, limit: z.number() }

const rule = z.discriminatedUnion('kind', [
  z.strictObject({ id: name, kind: z.literal('budget'), resource: name, limit: z.number() }),
  z.strictObject({ id: name, kind: z.literal('requires'), project: name, needs: name }),
  z.strictObject({ id: name, kind: z.literal('exclusive'), projects: z.array(name) }),
  z.strictObject({ id: name, kind: z.literal('at-least'), ...counted }),
  z.strictObject({ id: name, kind: z.literal('at-most'), ...counted }),
  z.strictObject({
    ...{ id: name, kind: z.literal('equity-share'), amount: name, resource: name },
    share: z.number(),
  }),
  z.strictObject({
    ...{ id: name, kind: z.literal('group-floor'), amount: name },
    ...{ perHead: z.number(), people: z.number() },
  }),
  z.strictObject({ id: name, kind: z.literal('include'), project: name }),
  z.strictObject({ id: name, kind: z.literal('exclude'), project: name }),
])

const synergy = z.strictObject({ projects: z.array(name), value: z.number() })
const rules = z.preprocess(
  (given) => (Array.isArray(given) ? { rules: given } : given),
  z.strictObject({ rules: z.array(rule).default([]), synergies: z.array(synergy).default([]) }),
)

const preferences = z.record(name, z.array(z.union([name, z.array(name)])).nullable())
const stable = z.strictObject({
  proposers: preferences,
  reviewers: preferences,
  capacities: z.record(name, z.number()).optional(),
  priority: z.record(name, z.number()).optional(),
  ineligible: z.array(z.strictObject({ proposer: name, reviewer: name, reason: name })).optional(),
})

const allocation = z.strictObject({
  proposers: preferences,
  owners: preferences,
  ownerOf: z.record(name, name),
  programmeCapacities: z.record(name, z.number()),
  ownerCapacities: z.record(name, z.number()),
  priority: z.record(name, z.number()).optional(),
  ineligible: z.array(z.strictObject({ proposer: name, reviewer: name, reason: name })).optional(),
})

const amounts = z.record(name, z.number())
const level = z.strictObject({
  ...{ id: name, value: z.number(), cost: amounts },
  amounts: amounts.optional(),
})
const project = z.strictObject({
  ...{ id: name, value: z.number(), cost: amounts },
  amounts: amounts.optional(),
  tags: z.record(name, z.union([z.string(), z.array(z.string())])).optional(),
  levels: z.array(level).optional(),
})
const projects = z.preprocess(
  (given) => (Array.isArray(given) ? { projects: given } : given),
  z.strictObject({ projects: z.array(project).min(1) }),
)

const end = z.union([z.number(), name])
const map = z.strictObject({
  nodes: z.union([z.number(), z.array(name)]),
  edges: z.array(
    z.strictObject({
      ...{ source: end, target: end },
      sign: z.union([z.literal(1), z.literal(-1), z.null()]).optional(),
      ...{ weight: z.number().optional(), delay: z.number().optional() },
      confidence: z.number().optional(),
    }),
  ),
})

const network = z.strictObject({
  nodes: z.union([z.number(), z.array(name)]),
  arcs: z.array(
    z.strictObject({ source: end, target: end, capacity: z.number(), cost: z.number() }),
  ),
  supply: z.array(z.number()),
})

const kinds = z.array(name).nullable()
const demand = z.strictObject({
  needs: z.array(z.strictObject({ id: name, theme: name, region: name, quantity: z.number() })),
  offers: z.array(
    z.strictObject({ id: name, themes: kinds, regions: kinds, quantity: z.number() }),
  ),
})

const events = z.array(
  z.strictObject({ service: name, share: z.number(), from: z.number(), to: z.number() }),
)

const grid = z.strictObject({
  ...{ rows: z.array(name), columns: z.array(name) },
  cells: z.array(z.array(z.number().nullable())),
  facts: z.record(name, z.array(z.number().nullable())).default({}),
})

/** Reads JSON of a known shape. Errors: InputRefusal naming line and column, or the path of what is wrong. */
const reader =
  <T>(shape: z.ZodType<T>) =>
  (text: string, file: string): T => {
    const read = shape.safeParse(parsed(text, file))
    if (read.success) return read.data
    const issue = read.error.issues[0]
    const path = inText(
      text,
      (issue?.path ?? []).map((step) => step as string | number),
    )
    return refuse(
      jsonPlace(text, path, file),
      `${path.length === 0 ? '' : `at ${pathText(path)}: `}${issue?.message ?? 'it has another shape'}`,
    )
  }

/** A list may stand for an object that holds it alone. */
const inText = (text: string, path: JsonPath): JsonPath =>
  /^\s*\[/.test(text) && typeof path[0] === 'string' ? path.slice(1) : path

/** Where in a JSON text the thing stands that the library names, as the reader of its shape knows. */
export const jsonLocate =
  (text: string, file: string, pathOf: (detail: Detail) => JsonPath): Locate =>
  (detail) => {
    const path = inText(text, pathOf(detail))
    return path.length === 0 ? { file } : jsonPlace(text, path, file)
  }

export type Detail = Parameters<Locate>[0]

/** The place of a name in a list; nothing where it is not in it. */
export const placeAmong = (names: readonly string[], name: unknown): readonly number[] => {
  const at = typeof name === 'string' ? names.indexOf(name) : -1
  return at < 0 ? [] : [at]
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const at = faultIn(text)
    const before = text.slice(0, at)
    const column = String(at - before.lastIndexOf('\n'))
    return refuse({ file, line: before.split('\n').length, column }, 'here it stops being JSON')
  }
}

/** Where a text stops being JSON: the parser says so of long texts only, so beginnings are tried, halving. */
function faultIn(text: string): number {
  let [good, bad] = [0, text.length + 1]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (isBeginning(text.slice(0, middle))) good = middle
    else bad = middle
  }
  return Math.min(good, text.length)
}

function isBeginning(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const { message } = error as Error
    const position = /position (\d+)/.exec(message)?.[1]
    return /end of JSON|Unterminated/.test(message) || Number(position) === text.length
  }
}

export const jsonOf = {
  ...{ grid: reader(grid), map: reader(map), projects: reader(projects), events: reader(events) },
  ...{ rules: reader(rules), table: reader(table), network: reader(network) },
  ...{ stable: reader(stable), allocation: reader(allocation), demand: reader(demand) },
}
