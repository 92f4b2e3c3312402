import type { Actor } from '#kernel/actor.ts'
import type { Visibility } from '#kernel/visibility.ts'
import type { PeopleViews } from '#people'
import { visible } from '#platform/database/visible.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { may } from './policy.ts'
import type {
  Anchor,
  BoardState,
  Cutoffs,
  Direction,
  PrioritiseTables,
  StatementKind,
} from './tables.ts'

export type Board = {
  readonly id: string
  readonly bodyId: string
  readonly crisisId: string | null
  readonly title: string
  readonly question: string
  readonly visibility: Visibility
  readonly state: BoardState
  readonly version: number
  readonly createdAt: Date
  /** Whether its city is one of the invented coalition. */
  readonly demo: boolean
  /** Whether this reader is of the office: stakeholders and their conflicts are pages of its own. */
  readonly mayReadNames: boolean
}

/** The boards this actor may see. */
export const seenBoards = (work: Work, actor: Actor) =>
  tablesOf<PrioritiseTables & PeopleViews>(work)
    .selectFrom('toolkit.board as board')
    .innerJoin('people.body_card as body', 'body.id', 'board.body_id')
    .where(visible(actor, { body: 'board.body_id', visibility: 'board.visibility' }))
    .select(['board.id', 'board.title', 'board.question', 'board.visibility', 'board.state'])
    .select(['board.version', 'board.body_id as bodyId', 'board.crisis_id as crisisId'])
    .select(['board.created_at as createdAt', 'body.name as bodyName', 'body.demo'])

export async function findBoard(work: Work, actor: Actor, id: string): Promise<Board | undefined> {
  const board = await seenBoards(work, actor).where('board.id', '=', id).executeTakeFirst()
  return board && { ...board, mayReadNames: may.readNames(actor, board) }
}

/** Waits for whoever changes the board at the moment; call it before reading what may change. */
export const lockBoard = (work: Work, id: string) =>
  tablesOf<PrioritiseTables>(work)
    .selectFrom('toolkit.board')
    .select(['id', 'state'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export type Criterion = {
  readonly id: string
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly direction: Direction
  readonly low: number
  readonly high: number
  readonly anchors: readonly Anchor[]
  readonly cutoffs: Cutoffs | null
  readonly position: number
  readonly version: number
}

export const criteriaOf = async (work: Work, board: string): Promise<readonly Criterion[]> => {
  const rows = await tablesOf<PrioritiseTables>(work)
    .selectFrom('toolkit.criterion')
    .select(['id', 'key', 'label', 'unit', 'direction', 'anchors', 'cutoffs', 'position'])
    .select(['version', 'low_goalpost as low', 'high_goalpost as high'])
    .where('board_id', '=', board)
    .orderBy('position')
    .orderBy('key')
    .execute()
  return rows.map((row) => ({
    ...row,
    anchors: row.anchors as readonly Anchor[],
    cutoffs: row.cutoffs as Cutoffs | null,
  }))
}

/** The ids of the actions that stand on a board. */
export const boardActionsOf = (work: Work, board: string) =>
  tablesOf<PrioritiseTables>(work)
    .selectFrom('toolkit.board_action')
    .select(['action_id as id', 'version'])
    .where('board_id', '=', board)
    .orderBy('action_id')
    .execute()

export type Score = {
  readonly actionId: string
  readonly criterionId: string
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly source: string
  readonly authorId: string | null
  readonly author: string | null
  readonly at: Date
}

export const scoresOf = (work: Work, board: string): Promise<readonly Score[]> =>
  tablesOf<PrioritiseTables & PeopleViews>(work)
    .selectFrom('toolkit.score as score')
    .leftJoin('people.person_card as person', 'person.id', 'score.author_id')
    .select(['score.low', 'score.likely', 'score.high', 'score.source', 'score.at'])
    .select(['score.action_id as actionId', 'score.criterion_id as criterionId'])
    .select(['score.author_id as authorId', 'person.name as author'])
    .where('score.board_id', '=', board)
    .orderBy('score.action_id')
    .orderBy('score.criterion_id')
    .execute()

export type Stakeholder = {
  readonly id: string
  readonly name: string
  readonly share: number
  readonly personId: string | null
  readonly linked: boolean
  readonly linkExpires: Date | null
  readonly answeredAt: Date | null
}

export const stakeholdersOf = async (
  work: Work,
  board: string,
): Promise<readonly Stakeholder[]> => {
  const rows = await tablesOf<PrioritiseTables>(work)
    .selectFrom('toolkit.stakeholder')
    .select(['id', 'name', 'share', 'person_id as personId', 'token_expires as linkExpires'])
    .select('answered_at as answeredAt')
    .where('board_id', '=', board)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, linked: row.linkExpires !== null }))
}

export type StatementRow = {
  readonly id: string
  readonly stakeholderId: string
  readonly kind: StatementKind
  readonly body: unknown
  readonly sentence: string
  readonly at: Date
}

/** What the stakeholders of a board said, in the order in which each said it. */
export const statementsOf = (work: Work, board: string): Promise<readonly StatementRow[]> =>
  tablesOf<PrioritiseTables>(work)
    .selectFrom('toolkit.statement as statement')
    .innerJoin('toolkit.stakeholder as stakeholder', 'stakeholder.id', 'statement.stakeholder_id')
    .select(['statement.id', 'statement.kind', 'statement.body', 'statement.sentence'])
    .select(['statement.at', 'statement.stakeholder_id as stakeholderId'])
    .where('stakeholder.board_id', '=', board)
    .orderBy('stakeholder.created_at')
    .orderBy('stakeholder.id')
    .orderBy('statement.position')
    .execute()
