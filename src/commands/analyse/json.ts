import { z } from 'zod'
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

const criterion = z
  .strictObject({
    id: name,
    label: z.string().optional(),
    unit: z.string().default(''),
    direction: z.enum(['max', 'min']),
    goalposts: pair,
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
    const path = (issue?.path ?? [])
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
      .join('')
    return refuse(
      { file },
      `${path === '' ? '' : `at ${path}: `}${issue?.message ?? 'it has another shape'}`,
    )
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
  ...{ grid: reader(grid), map: reader(map), projects: reader(projects) },
  ...{ rules: reader(rules), stable: reader(stable), table: reader(table) },
}
