import type { Work } from '#platform/database/work.ts'
import { wordsIn } from '#web/words.ts'
import { answeringFor, keepAnswer } from '../../src/modules/toolkit/prioritise/answers/service.ts'
import { beginBoard, chooseActions } from '../../src/modules/toolkit/prioritise/boards/service.ts'
import { startingCriterion } from '../../src/modules/toolkit/prioritise/criteria/starting/service.ts'
import { noteDecision } from '../../src/modules/toolkit/prioritise/decisions/service.ts'
import { criteriaOf, stakeholdersOf } from '../../src/modules/toolkit/prioritise/queries.ts'
import { performRun } from '../../src/modules/toolkit/prioritise/rankings/performing/index.ts'
import { startRanking } from '../../src/modules/toolkit/prioritise/rankings/service.ts'
import { saveScores } from '../../src/modules/toolkit/prioritise/scores/service.ts'
import { actionsOn, openBoard } from '../../src/modules/toolkit/prioritise/service.ts'
import { inviteStakeholder } from '../../src/modules/toolkit/prioritise/stakeholders/service.ts'
import type { Said } from '../../src/modules/toolkit/prioritise/statements/service.ts'
import type { DemoBoard, Statement } from './planning.ts'
import { ago, type Cast, dayFrom, found } from './stage.ts'

const SAMPLES = 10_000
export const AT_WORK = { attempt: 1, last: true, signal: new AbortController().signal }

type Around = {
  readonly crisisId: string
  /** Action ids by code. */
  readonly actions: ReadonlyMap<string, string>
}

const idOf = (around: Around, code: string): string =>
  found(around.actions.get(code), `action ${code}`)

/** Begins a board, scores it, hears its stakeholders, ranks it and notes what was decided. */
export async function seedBoard(
  work: Work,
  cast: Cast,
  board: DemoBoard,
  around: Around,
): Promise<string> {
  const t = wordsIn(cast.lead.person?.lang ?? 'en')
  const id = await beginBoard(ago(work, board.begun), cast.lead, {
    title: board.title,
    question: board.question,
    visibility: 'public',
    crisisId: around.crisisId,
    criteria: board.criteria.map((key) => startingCriterion(t, key)),
  })
  const chosen = Object.keys(board.scores).map((code) => idOf(around, code))
  await chooseActions(ago(work, board.begun, 5), cast.lead, id, { chosen, seen: null })
  await score(ago(work, board.begun, 30), cast, id, { board, around })
  await hear(ago(work, board.begun - 2), cast, id, board)
  await rank(ago(work, board.begun - 3), cast, id)
  if (board.decision) await decide(work, cast, id, { decision: board.decision, around })
  return id
}

type Held = { readonly board: DemoBoard; readonly around: Around }

async function score(work: Work, cast: Cast, id: string, { board, around }: Held): Promise<void> {
  const criteria = await criteriaOf(work, id)
  const present = await actionsOn(work, cast.analyst, await openBoard(work, cast.analyst, id))
  for (const [code, scores] of Object.entries(board.scores)) {
    const action = idOf(around, code)
    const { version } = found(
      present.find((one) => one.id === action),
      `action ${code} on the board`,
    )
    const typed = scores.flatMap((range, at) => {
      if (range === null) return []
      const [low, likely, high] = range
      const criterionId = found(criteria[at], `criterion ${at}`).id
      return [{ criterionId, low, likely, high, source: board.sources[at] ?? '' }]
    })
    await saveScores(work, cast.analyst, { board: id, action, version }, typed)
  }
}

async function hear(work: Work, cast: Cast, id: string, board: DemoBoard): Promise<void> {
  const ids = new Map((await criteriaOf(work, id)).map((one) => [one.key, one.id]))
  const criterionOf = (key: string): string => found(ids.get(key), `criterion ${key}`)
  const t = wordsIn(cast.lead.person?.lang ?? 'en')
  for (const { name, says } of board.stakeholders) {
    await inviteStakeholder(work, cast.lead, id, { name, share: 1, how: 'workshop', days: 0 })
    const one = (await stakeholdersOf(work, id)).find((held) => held.name === name)
    const who = await answeringFor(work, cast.lead, id, found(one, name).id)
    const said = says.map((statement) => saidOf(statement, criterionOf))
    const way = found(says[0], `statement of ${name}`).kind
    await keepAnswer(work, cast.lead, who, { t, way, said })
  }
}

function saidOf(statement: Statement, idOf: (key: string) => string): Said {
  if (statement.kind === 'order')
    return { kind: 'order', order: statement.order.map((group) => group.map(idOf)) }
  if (statement.kind === 'bounds') return { ...statement, criterion: idOf(statement.criterion) }
  const points = Object.entries(statement.points).map(([key, held]) => [idOf(key), held])
  return { ...statement, points: Object.fromEntries(points) }
}

async function rank(work: Work, cast: Cast, id: string): Promise<void> {
  const run = await startRanking(work, cast.lead, id, {
    samples: SAMPLES,
    seed: `demo ${cast.slug}`,
  })
  await performRun(work, run, AT_WORK)
}

type Decided = {
  readonly decision: NonNullable<DemoBoard['decision']>
  readonly around: Around
}

const decide = (work: Work, cast: Cast, id: string, { decision, around }: Decided): Promise<void> =>
  noteDecision(ago(work, decision.on), cast.lead, id, {
    at: dayFrom(work, -decision.on),
    decidedBy: decision.by,
    what: decision.what,
    why: decision.why,
    order: decision.first.map((code) => idOf(around, code)),
  })
