import type { Actor } from '#kernel/actor.ts'
import { SYSTEMS } from '#kernel/frame.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { relate } from '#platform/provenance/provenance.ts'
import { assessImpact, assessmentOf, holdOpenWave } from '../assessing/index.ts'
import { questionClosed } from '../events.ts'
import { groupsOf } from '../groups/index.ts'
import { fieldOf } from '../matrix/index.ts'
import { may } from '../policy.ts'
import {
  type Asking,
  askingIn,
  beginAnswering,
  ownRespondent,
  type Respondent,
} from '../respondents/index.ts'
import type { Confidence, Severity, Trend } from '../tables.ts'
import {
  answersOf,
  answersOfWave,
  closingsOfWave,
  insertAnswer,
  insertClosing,
  updateAnswer,
} from './queries.ts'

export type Answer = Awaited<ReturnType<typeof answersOfWave>>[number]
export type Closing = Awaited<ReturnType<typeof closingsOfWave>>[number]

/** One respondent's answer to one question. `state` and `groupKey` null: not known. */
export type Reply = {
  readonly state: Severity | null
  readonly trend: Trend
  readonly groupKey: string | null
  readonly confidence?: Confidence | undefined
  readonly note: string
}

const isSystem = (system: number): boolean => (SYSTEMS as readonly number[]).includes(system)

/**
 * Keeps a respondent's answer, a new one or a changed one, while the question is open.
 * The respondent has been found through the actor's seat or a private link before.
 *
 * Errors  conflict when the wave or the question is closed, or a colleague was first
 */
export async function answerQuestion(
  work: Work,
  actor: Actor,
  respondent: Respondent,
  given: { readonly system: number; readonly reply: Reply; readonly version: number },
): Promise<void> {
  await inTransaction(work, async (work) => {
    await holdQuestion(work, respondent, given.system)
    const columns = await columnsOf(work, actor, respondent, given.reply)
    const held = (await answersOf(work, respondent.id)).find((one) => one.system === given.system)
    const id = held?.id ?? newId()
    const kept = held
      ? held.version === given.version && (await updateAnswer(work, id, given.version, columns))
      : await insertAnswer(work, {
          ...columns,
          id,
          system: given.system,
          wave_id: respondent.waveId,
          respondent_id: respondent.id,
          answered_at: work.now,
        })
    if (!kept) conflict('stock-take.error.answer-changed')
    await keepAudit(work, actor, {
      body: respondent.bodyId,
      action: held ? 'answer.changed' : 'answer.given',
      subject: { kind: 'answer', id },
      ...(held ? { before: held } : {}),
      after: { respondent: respondent.id, system: given.system, ...given.reply },
    })
  })
}

/** The wave stays open until the transaction ends, and so does the question. */
async function holdQuestion(work: Work, respondent: Respondent, system: number): Promise<void> {
  if (!isSystem(system)) missing()
  if (!(await holdOpenWave(work, respondent.waveId))) conflict('stock-take.error.wave-closed')
  const closed = await closingsOfWave(work, respondent.waveId)
  if (closed.some((closing) => closing.system === system))
    conflict('stock-take.error.question-closed')
}

async function columnsOf(work: Work, actor: Actor, respondent: Respondent, reply: Reply) {
  if (reply.state !== null && reply.confidence === undefined)
    invalid('stock-take.error.confidence', {}, 'confidence')
  if (reply.groupKey !== null) await checkGroup(work, respondent.bodyId, reply.groupKey)
  return {
    state: reply.state,
    trend: reply.trend,
    group_key: reply.groupKey,
    confidence: reply.state === null ? null : (reply.confidence ?? null),
    note: reply.note,
    changed_at: work.now,
    answered_by: actor.person?.id ?? null,
  }
}

async function checkGroup(work: Work, bodyId: string, key: string): Promise<void> {
  const groups = await groupsOf(work, bodyId)
  if (!groups.some((group) => group.key === key)) invalid('form.invalid', {}, 'groupKey')
}

/** Answers with the actor's seat, for their department or office; begins where they have not. */
export async function answerWithSeat(
  work: Work,
  actor: Actor,
  crisisId: string,
  given: { readonly system: number; readonly reply: Reply },
): Promise<void> {
  await inTransaction(work, async (work) => {
    await beginAnswering(work, actor, crisisId)
    const own = await ownRespondent(work, actor, await askingIn(work, actor, crisisId))
    const respondent = own ?? missing()
    const held = (await answersOf(work, respondent.id)).find((one) => one.system === given.system)
    await answerQuestion(work, actor, respondent, { ...given, version: held?.version ?? 0 })
  })
}

/** What a facilitator closes a question with. */
export type Agreed = {
  readonly state: Severity | null
  readonly trend: Trend
  readonly groupKey: string
  readonly confidence?: Confidence | undefined
  readonly reason: string
  readonly whoCouldKnow: string
}

/**
 * Closes a question with the agreed value and the reason, and writes it into the matrix: the cell of
 * its system and the group agreed on, for the whole city. What the cell says besides stays.
 *
 * Returns the impact's id
 * Errors  conflict when somebody else has closed it; invalid while nobody has answered
 * Emits   toolkit.question-closed, toolkit.impact-assessed
 */
export async function closeQuestion(
  work: Work,
  actor: Actor,
  crisisId: string,
  closing: { readonly system: number; readonly agreed: Agreed },
): Promise<string> {
  return inTransaction(work, async (work) => {
    const { system, agreed } = closing
    if (!isSystem(system)) missing()
    const asking = await askingIn(work, actor, crisisId)
    ensure(may.assess(actor, asking.crisis))
    const answers = (await answersOfWave(work, asking.wave.id)).filter(
      (answer) => answer.system === system,
    )
    if (answers.length === 0) invalid('stock-take.error.no-answers')
    await checkGroup(work, asking.crisis.bodyId, agreed.groupKey)
    const impactId = await writeAgreed(work, actor, asking, closing)
    const made = await insertClosing(work, {
      wave_id: asking.wave.id,
      system,
      state: agreed.state,
      trend: agreed.trend,
      group_key: agreed.groupKey,
      confidence: agreed.state === null ? null : (agreed.confidence ?? null),
      reason: agreed.reason,
      answers: answers.length,
      impact_id: impactId,
      closed_at: work.now,
      closed_by: actor.person?.id ?? null,
    })
    if (!made) conflict('stock-take.error.question-closed')
    for (const answer of answers)
      await relate(work, actor, {
        from: { kind: 'answer', id: answer.id },
        relation: 'evidences',
        to: { kind: 'impact', id: impactId },
      })
    await noteClosing(work, actor, asking, { impactId, system, agreed })
    return impactId
  })
}

async function writeAgreed(
  work: Work,
  actor: Actor,
  { crisis, wave }: Asking,
  { system, agreed }: { readonly system: number; readonly agreed: Agreed },
): Promise<string> {
  const at = { crisisId: crisis.id, system, groupKey: agreed.groupKey }
  const field = await fieldOf(work, actor, crisis.id, at)
  const held = field.impacts.find((cell) => cell.waveId === wave.id && cell.place === '')
  const before = held ? assessmentOf(held) : null
  return assessImpact(work, actor, {
    at,
    said: {
      place: '',
      source: '',
      statement: '',
      visibility: crisis.visibility === 'office' ? 'office' : 'city',
      ...before,
      severity: agreed.state,
      trend: agreed.trend,
      confidence: agreed.confidence,
      whoCouldKnow: agreed.whoCouldKnow || (before?.whoCouldKnow ?? ''),
    },
    version: held?.version ?? 0,
    origin: 'closed',
  })
}

async function noteClosing(
  work: Work,
  actor: Actor,
  { crisis, wave }: Asking,
  note: { readonly impactId: string; readonly system: number; readonly agreed: Agreed },
): Promise<void> {
  const { impactId, system, agreed } = note
  await keepAudit(work, actor, {
    body: crisis.bodyId,
    action: 'question.closed',
    subject: { kind: 'impact', id: impactId },
    after: { system, ...agreed },
    why: agreed.reason,
  })
  await publish(work, questionClosed, impactId, {
    bodyId: crisis.bodyId,
    crisisId: crisis.id,
    waveId: wave.id,
    system,
  })
}
