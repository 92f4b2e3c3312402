import { type Actor, VISITOR } from '#kernel/actor.ts'
import type { Group, System } from '#kernel/frame.ts'
import type { Work } from '#platform/database/work.ts'
import {
  answerQuestion,
  closeQuestion,
} from '../../src/modules/toolkit/stock-take/rapid/service.ts'
import {
  askingIn,
  begin,
  beginAnswering,
  inviteRespondent,
  ownRespondent,
  type Respondent,
  respondentWith,
} from '../../src/modules/toolkit/stock-take/respondents/index.ts'
import type { Severity, Trend } from '../../src/modules/toolkit/stock-take/tables.ts'
import { ago, type Cast, found } from './stage.ts'

type Given = readonly [
  system: System,
  state: Severity | null,
  trend: Trend,
  group: Group | null,
  note?: string,
]

/** The office has answered most, Public works half, the traders’ union what it knows. They differ. */
const OFFICE: readonly Given[] = [
  [1, 1, 'better', 'single-parents'],
  [2, 2, 'better', 'informal-workers', 'Stalls are open again.'],
  [3, 1, 'same', 'older-people'],
  [4, 1, 'better', null],
  [6, 3, 'same', 'small-businesses'],
  [8, 1, 'better', null],
  [10, 1, 'better', null],
  [12, 2, 'same', null],
]
const WORKS: readonly Given[] = [
  [1, 2, 'same', 'informal-settlement-residents'],
  [2, 2, 'same', 'informal-workers'],
  [6, 2, 'better', null],
  [8, 2, 'same', 'informal-settlement-residents', 'Pumps run on overtime nobody pays.'],
  [12, 1, 'better', null],
]
const UNION: readonly Given[] = [
  [1, null, 'unknown', null],
  [2, 3, 'worse', 'informal-workers', 'Open is not earning: two in three owe a supplier.'],
  [6, 3, 'worse', 'small-businesses'],
  [10, 2, 'same', null, 'We are asked, then nothing comes back.'],
]

type Who = { readonly cast: Cast; readonly contributor: Actor }

/** Three respondents answer part of the twelve questions; one question is closed. */
export async function seedRapid(work: Work, who: Who, crisisId: string): Promise<void> {
  const { cast, contributor } = who
  for (const [actor, given, days] of [
    [cast.deputy, OFFICE, 22],
    [contributor, WORKS, 20],
  ] as const) {
    const at = ago(work, days)
    await beginAnswering(at, actor, crisisId)
    const asking = await askingIn(at, actor, crisisId)
    const respondent = found(await ownRespondent(at, actor, asking), 'respondent')
    await answer(work, { actor, respondent, days }, given)
  }
  const invitation = { kind: 'organisation', label: 'Market traders’ union', days: 60 } as const
  const token = await inviteRespondent(ago(work, 21), cast.lead, crisisId, invitation)
  const at = ago(work, 18)
  const respondent = found(await respondentWith(at, token), 'link')
  await begin(at, respondent)
  await answer(work, { actor: VISITOR, respondent, days: 18 }, UNION)
  await closeQuestion(ago(work, 12), cast.lead, crisisId, {
    system: 2,
    agreed: {
      state: 3,
      trend: 'same',
      groupKey: 'informal-workers',
      confidence: 'medium',
      reason: 'The union’s accounts weighed more than counts of open stalls: debt grew.',
      whoCouldKnow: '',
    },
  })
}

type Answering = {
  readonly actor: Actor
  readonly respondent: Respondent
  readonly days: number
}

async function answer(work: Work, who: Answering, given: readonly Given[]): Promise<void> {
  for (const [at, [system, state, trend, groupKey, note = '']] of given.entries())
    await answerQuestion(ago(work, who.days, 4 + at * 4), who.actor, who.respondent, {
      system,
      version: 0,
      reply: {
        ...{ state, trend, groupKey, note },
        confidence: state === null ? undefined : 'medium',
      },
    })
}
