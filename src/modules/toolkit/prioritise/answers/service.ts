import { createHash } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import type { Words } from '#web/words.ts'
import { may } from '../policy.ts'
import { criteriaOf, lockBoard, stakeholdersOf } from '../queries.ts'
import { openBoard } from '../service.ts'
import { type Said, sentenceOf } from '../statements/index.ts'
import type { BoardState } from '../tables.ts'
import type { Way } from './forms.ts'
import { findByLink, replaceSaid } from './queries.ts'

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Whoever answers: all that a page of theirs may show of the board. */
export type Answering = {
  readonly id: string
  readonly name: string
  readonly boardId: string
  readonly bodyId: string
  readonly question: string
  readonly state: BoardState
  /** Who asks, who will see the result, and until when the link works; null where the office answers for them. */
  readonly asked: Asked | null
}

export type Asked = {
  readonly bodyName: string
  readonly demo: boolean
  readonly visibility: Visibility
  readonly openUntil: Date
}

/** 256 random bits in base64url: anything else is no link. */
const TOKEN = /^[\w-]{43}$/

/** Whose link this is; undefined alike for one that never was, has ended or was taken back. */
export async function answeringByLink(work: Work, token: string): Promise<Answering | undefined> {
  const found = TOKEN.test(token) ? await findByLink(work, hashOfToken(token)) : undefined
  if (!found) return undefined
  const { bodyName, demo, visibility, openUntil, ...who } = found
  return { ...who, asked: openUntil && { bodyName, demo, visibility, openUntil } }
}

/** A stakeholder for whom this actor may answer: themselves, or the office in a workshop. */
export async function answeringFor(
  work: Work,
  actor: Actor,
  boardId: string,
  stakeholderId: string,
): Promise<Answering> {
  const board = await openBoard(work, actor, boardId)
  const known = isId(stakeholderId) ? await stakeholdersOf(work, board.id) : []
  const one = known.find(({ id }) => id === stakeholderId) ?? missing()
  ensure(may.speakFor(actor, { ...board, state: 'open' }, one))
  const { bodyId, question, state } = board
  const asked = null
  return { id: one.id, name: one.name, boardId: board.id, bodyId, question, state, asked }
}

/** Keeps what somebody said in one of the ways, with the sentence they saw. Errors: conflict once closed. */
export async function keepAnswer(
  work: Work,
  actor: Actor,
  who: Answering,
  answer: { readonly t: Words; readonly way: Way; readonly said: readonly Said[] },
): Promise<void> {
  await inTransaction(work, async (work) => {
    // It may have been closed since the page was opened: asked again with the board held.
    const board = await lockBoard(work, who.boardId)
    if (board?.state !== 'open') conflict('prioritise.error.closed')
    const criteria = await criteriaOf(work, who.boardId)
    const labels = new Map(criteria.map(({ id, label }) => [id, label]))
    const { t, way, said } = answer
    const kept = said.map((one) => ({ said: one, sentence: sentenceOf(t, one, labels) }))
    await replaceSaid(work, who.id, way, kept)
    await keepAudit(work, actor, {
      body: who.bodyId,
      action: 'board.weights-said',
      subject: { kind: 'stakeholder', id: who.id },
      after: { way, said },
    })
    await publish(work, 'toolkit.weights-said', who.id, { boardId: who.boardId })
  })
}
