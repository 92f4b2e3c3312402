import type { Actor } from '#kernel/actor.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import type { ImportTables, VoteType } from '../importing/index.ts'

/** A vote of residents that came with a file. The budget is in minor units of `currency`. */
export type BallotSet = {
  readonly id: string
  readonly bodyId: string
  readonly importId: string
  readonly title: string
  readonly voteType: VoteType
  /** The rule the city counted by, in the words of the file. */
  readonly rule: string
  readonly budgetMinor: number
  readonly currency: string
  readonly voters: number
  readonly createdAt: Date
}

/** An action as it stood on the ballot paper. */
type BallotOption = {
  readonly actionId: string
  readonly externalRef: string
  readonly costMinor: number
  readonly votes: number
  /** What the city chose at the time; null where the file does not say. */
  readonly selected: boolean | null
}

/** Equal ballots counted together; in an ordinal vote the first choice comes first. */
export type Ballot = { readonly voters: number; readonly choices: readonly string[] }

/** Residents' votes stay inside the city that held them: who acts for another body gets none. */
function setsSeenBy(work: Work, actor: Actor) {
  return tablesOf<ImportTables>(work)
    .selectFrom('toolkit.ballot_set')
    .where('body_id', '=', actor.acting?.bodyId ?? null)
    .select(['id', 'body_id as bodyId', 'import_id as importId', 'title', 'rule', 'voters'])
    .select(['vote_type as voteType', 'budget_minor as budgetMinor', 'currency'])
    .select('created_at as createdAt')
}

/** The votes of a body, newest first; none for who does not act for it. */
export function ballotSetsOf(
  work: Work,
  actor: Actor,
  bodyId: string,
): Promise<readonly BallotSet[]> {
  return setsSeenBy(work, actor)
    .where('body_id', '=', bodyId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
}

/** One vote whole: its set, its options in the order of the file, its ballots; undefined for strangers. */
export async function ballotsOf(work: Work, actor: Actor, id: string) {
  const set: BallotSet | undefined = await setsSeenBy(work, actor)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!set) return undefined
  const db = tablesOf<ImportTables>(work)
  const options: readonly BallotOption[] = await db
    .selectFrom('toolkit.ballot_option')
    .select(['action_id as actionId', 'external_ref as externalRef', 'cost_minor as costMinor'])
    .select(['votes', 'selected'])
    .where('ballot_set_id', '=', id)
    .orderBy('number')
    .execute()
  const ballots: readonly Ballot[] = await db
    .selectFrom('toolkit.ballot')
    .select(['voters', 'choices'])
    .where('ballot_set_id', '=', id)
    .orderBy('number')
    .execute()
  return { ...set, options, ballots }
}
