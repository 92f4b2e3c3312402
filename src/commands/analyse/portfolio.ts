import {
  explainPortfolio,
  type FundingLevel,
  highsSolver,
  type Message,
  type Portfolio,
  type PortfolioRule,
  selectPortfolio,
} from '#analysis'
import type { MessageKey } from '#kernel/messages.ts'
import type { Words } from '#web/words.ts'
import {
  type Analysis,
  type Answer,
  type Call,
  type Options,
  type Streams,
  type TableRow,
  wordOf,
} from './analysis.ts'
import { jsonLocate, jsonOf, placeAmong } from './json.ts'
import { type Locate, located } from './located.ts'
import { namedNumbers, optionNumber, wholeOption } from './numbers.ts'
import { type Funding, readProjects } from './projects.ts'
import { InputRefusal, WordsRefusal } from './refusal.ts'
import { sayingOf } from './saying.ts'
import { nameOf, textOf } from './sheet.ts'
import { type Way, waysOf } from './ways.ts'

export const portfolio: Analysis = {
  does: 'finds the best set of projects within budgets and rules, proves it, and sets other ways of choosing beside it',
  usage: 'portfolio PROJECTS [--budget AMOUNT] [--rules RULES.json]',
  help: [
    'PROJECTS is CSV: names in the first column, then value, cost (or several: cost:2027, cost:staff), and, where rules',
    'need them, amount:NAME (numbers) and tag:NAME (words, several parted by |); or JSON, a list of',
    '  {"id": "well", "value": 8, "cost": {"cost": 4}, "amounts": {}, "tags": {}, "levels": []}; or a .pb file of pabulib.org, where the',
    'value of a project is the number of people who chose it, and Equal Shares is worked out too.',
    'A column level makes a row one size at which a project can be funded: the same name, several rows, one level chosen.',
    'RULES.json is a list of rules of the library, or {"rules": [], "synergies": []}. For example',
    '  [{"id": "north", "kind": "at-least", "of": {"tag": "region", "equals": "north"}, "measure": "count", "limit": 1}]',
    '',
    '--budget        an amount, or NAME=AMOUNT,NAME=AMOUNT where there are several costs; a .pb file brings its own',
    '--seconds       longest time for each search: default 10',
    '--alternatives  how many next-best sets to find (in --json and --explain)',
    '--entries       for how many left-out projects to say what would let them in (in --json and --explain)',
    '--table         ways: each way of choosing; projects: who is in which; prices: what each rule costs in value;',
    '                conflict: rules that cannot hold together',
  ],
  options: { budget: true, rules: true, seconds: true, alternatives: true, entries: true },
  tables: ['ways', 'projects', 'prices', 'conflict'],
  run: chosen,
}

async function chosen({ file, options, streams }: Call): Promise<Answer> {
  const funding = await readProjects(file, options, streams)
  const budgets = budgetsOf(funding, options)
  const rulesFile = await rulesIn(options, streams)
  const given = rulesFile?.given ?? { rules: [], synergies: [] }
  const rules = [...budgets.map(budgetRule(funding)), ...given.rules] as PortfolioRule[]
  if (rules.length === 0) throw new InputRefusal('there is no budget and no rule: give --budget')
  const problem = { projects: funding.projects, rules, synergies: given.synergies }
  const locate = locateRules(funding.locate, rulesFile)
  const best = await located(locate, () =>
    selectPortfolio(problem, highsSolver(), {
      timeLimitSeconds: optionNumber('seconds', wordOf(options, 'seconds') ?? '10'),
      alternatives: countOf(options, 'alternatives'),
      entryValues: countOf(options, 'entries'),
    }),
  )
  for (const { message } of best.warnings) streams.note(`warning: ${message}`)
  if (best.status === 'infeasible')
    streams.note(
      `note: no set keeps all the rules; these cannot hold together: ${best.conflict.join(', ')}`,
    )
  if (funding.vote && !funding.vote.approvals)
    streams.note('note: these votes are ranks, which Equal Shares does not share out here')
  const budget = budgets[0]?.[1] ?? null
  const { ways, others } = await located(locate, () => waysOf(funding, problem, best, budget))
  return {
    result: { optimum: best, ways, ...others },
    tables: {
      ways: waysTable(funding, ways),
      projects: projectsTable(funding, ways),
      prices: pricesTable(best),
      conflict: [['rule'], ...best.conflict.map((rule): TableRow => [rule])],
    },
    sentences: (t) =>
      explainPortfolio(best)
        .map(sayingOf(t))
        .concat(waySentences(t, funding, ways)),
  }
}

type RulesFile = {
  readonly text: string
  readonly file: string
  readonly given: ReturnType<typeof jsonOf.rules>
}

async function rulesIn(options: Options, streams: Streams): Promise<RulesFile | null> {
  const word = wordOf(options, 'rules')
  if (word === undefined) return null
  const text = await textOf(word, streams)
  return { text, file: nameOf(word), given: jsonOf.rules(text, nameOf(word)) }
}

const countOf = (options: Options, name: string): number => {
  const word = wordOf(options, name)
  return word === undefined ? 0 : wholeOption(name, word)
}

type Budget = readonly [resource: string, limit: number]

function budgetsOf({ resources, vote }: Funding, options: Options): readonly Budget[] {
  const word = wordOf(options, 'budget')
  const [only = 'cost', other] = resources
  if (word === undefined) return vote?.budget ? [[only, vote.budget]] : []
  if (!word.includes('=')) {
    if (other !== undefined)
      throw new WordsRefusal(
        `--budget: there are several costs: give ${only}=AMOUNT,${other}=AMOUNT`,
      )
    return [[only, optionNumber('budget', word)]]
  }
  const named = Object.entries(namedNumbers('budget', word))
  const stranger = named.find(([name]) => !resources.includes(name))
  if (stranger)
    throw new WordsRefusal(
      `--budget: no cost is called “${stranger[0]}”: there are ${resources.join(', ')}`,
    )
  return named
}

const budgetRule =
  ({ resources }: Funding) =>
  ([resource, limit]: Budget): PortfolioRule => ({
    id: resources.length === 1 ? 'budget' : `budget ${resource}`,
    ...{ kind: 'budget', resource, limit },
  })

/** A rule stands in its file; everything else with the projects. */
const locateRules =
  (locate: Locate, rules: RulesFile | null): Locate =>
  (detail) => {
    if (!('rule' in detail) || !rules) return locate(detail)
    const at = placeAmong(
      rules.given.rules.map(({ id }) => id),
      detail.rule,
    )
    return jsonLocate(rules.text, rules.file, () => ['rules', ...at])(detail)
  }

function waysTable({ resources, vote }: Funding, ways: readonly Way[]): TableRow[] {
  const people = vote ? ['people with nothing', 'lose all', 'gain something'] : []
  return [
    ['way', 'status', 'gap', 'projects', ...resources, 'value', ...people],
    ...ways.map(
      (way): TableRow => [
        ...[way.way, way.status, way.gap, way.chosen.length],
        ...resources.map((name) => way.cost[name] ?? 0),
        way.value,
        ...(way.people ? [way.people.withNothing, way.people.lost, way.people.gained] : []),
      ],
    ),
  ]
}

/** One row a project, or a level of one. */
function projectsTable({ projects, resources }: Funding, ways: readonly Way[]): TableRow[] {
  const isParted = projects.some(({ levels = [] }) => levels.length > 0)
  const units = projects.flatMap((project): Unit[] =>
    project.levels && project.levels.length > 0
      ? project.levels.map((level) => ({ ...level, project: project.id, level: level.id }))
      : [{ ...project, project: project.id, level: null }],
  )
  return [
    [
      'project',
      ...(isParted ? ['level'] : []),
      'value',
      ...resources,
      ...ways.map(({ way }) => way),
    ],
    ...units.map(
      ({ project, level, value, cost }): TableRow => [
        ...[project, ...(isParted ? [level] : []), value],
        ...resources.map((name) => cost[name] ?? 0),
        ...ways.map(({ chosen: taken, levels }) =>
          Number(taken.includes(project) && (level === null || levels[project] === level)),
        ),
      ],
    ),
  ]
}

type Unit = Pick<FundingLevel, 'value' | 'cost'> & {
  readonly project: string
  readonly level: string | null
}

const pricesTable = ({ prices }: Portfolio): TableRow[] => [
  ['rule', 'price', 'proved'],
  ...prices.map(({ rule, price, exact }): TableRow => [rule, price, exact ? 'yes' : 'no']),
]

const nameIn = (t: Words, way: string): string =>
  way === 'equal-shares-utilitarian'
    ? t('analysis.portfolio.utilitarian')
    : t(`portfolio.choice.${way}` as MessageKey)

function waySentences(t: Words, { resources, vote }: Funding, ways: readonly Way[]): string[] {
  const [only = 'cost', several] = resources
  const say = sayingOf(t)
  return ways.flatMap(({ way, chosen: taken, cost, people }) => {
    const named = { way: nameIn(t, way) }
    const said: Message[] = []
    if (several === undefined)
      said.push({
        key: 'portfolio.way',
        values: { ...named, count: taken.length, cost: cost[only] ?? 0 },
      })
    if (people && vote) {
      const { withNothing: nothing, lost, gained } = people
      said.push({ key: 'portfolio.way-people', values: { ...named, nothing, voters: vote.voters } })
      if (lost + gained > 0)
        said.push({ key: 'portfolio.way-turns', values: { ...named, lost, gained } })
    }
    return said.map(say)
  })
}
