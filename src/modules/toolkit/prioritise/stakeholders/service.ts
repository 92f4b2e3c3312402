import { randomBytes } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { isId, newId } from '#kernel/ids.ts'
import { ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { hashOfToken } from '../answers/index.ts'
import { may } from '../policy.ts'
import { type Board, type Stakeholder, stakeholdersOf } from '../queries.ts'
import { boardToEdit, MOST_STAKEHOLDERS, openBoard } from '../service.ts'
import { deleteStakeholder, insertStakeholder, setLink, setShare } from './queries.ts'

const DAY = 86_400_000

export type Invited = {
  readonly name: string
  /** Shown once; only its hash is kept. Null where no link was asked for. */
  readonly token: string | null
  readonly expires: Date | null
}

export type Invitation = {
  readonly name: string
  readonly share: number
  /** `link`: a private page without an account; `workshop`: the city takes it down; `self`: the actor answers. */
  readonly how: 'link' | 'workshop' | 'self'
  readonly days: number
}

/** Asks somebody how much the criteria matter to them. */
export async function inviteStakeholder(
  work: Work,
  actor: Actor,
  boardId: string,
  invitation: Invitation,
): Promise<Invited> {
  return inTransaction(work, async (work) => {
    const board = await boardToEdit(work, actor, boardId)
    const held = await stakeholdersOf(work, board.id)
    if (held.length >= MOST_STAKEHOLDERS)
      invalid('prioritise.error.many-stakeholders', { count: MOST_STAKEHOLDERS }, 'name')
    const { name, share, how, days } = invitation
    const id = newId()
    const personId = how === 'self' ? (actor.person?.id ?? null) : null
    if (!(await insertStakeholder(work, { id, boardId: board.id, name, share, personId })))
      invalid('prioritise.error.name-twice', { name }, 'name')
    await note(work, actor, board, { id, action: 'stakeholder-invited', after: { name, share } })
    if (how !== 'link') return { name, token: null, expires: null }
    return { name, ...(await newLink(work, id, days)) }
  })
}

async function newLink(
  work: Work,
  stakeholder: string,
  days: number,
): Promise<{ token: string; expires: Date }> {
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(work.now.getTime() + days * DAY)
  await setLink(work, stakeholder, { hash: hashOfToken(token), expires })
  return { token, expires }
}

type Place = { readonly board: string; readonly stakeholder: string }

/** A new private link; the one before ends at once. */
export async function renewLink(
  work: Work,
  actor: Actor,
  at: Place,
  days: number,
): Promise<Invited> {
  return inTransaction(work, async (work) => {
    const { board, one } = await toChange(work, actor, at)
    await note(work, actor, board, { id: one.id, action: 'link-renewed', after: { days } })
    return { name: one.name, ...(await newLink(work, one.id, days)) }
  })
}

/** Takes a private link back: it leads nowhere from now on; what was said through it stays. */
export async function revokeLink(work: Work, actor: Actor, at: Place): Promise<void> {
  await inTransaction(work, async (work) => {
    const { board, one } = await toChange(work, actor, at)
    await setLink(work, one.id, null)
    await note(work, actor, board, { id: one.id, action: 'link-revoked' })
  })
}

export async function changeShare(
  work: Work,
  actor: Actor,
  at: Place,
  share: number,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const { board, one } = await toChange(work, actor, at)
    await setShare(work, one.id, share)
    await note(work, actor, board, {
      id: one.id,
      action: 'stakeholder-share-changed',
      before: { share: one.share },
      after: { share },
    })
  })
}

/** Takes a stakeholder off the board, with what they said. */
export async function removeStakeholder(work: Work, actor: Actor, at: Place): Promise<void> {
  await inTransaction(work, async (work) => {
    const { board, one } = await toChange(work, actor, at)
    await deleteStakeholder(work, one.id)
    await note(work, actor, board, {
      id: one.id,
      action: 'stakeholder-removed',
      before: { name: one.name, share: one.share },
    })
  })
}

/** A stakeholder as whoever may change them sees them. Errors: missing, forbidden. */
export async function openStakeholder(
  work: Work,
  actor: Actor,
  at: Place,
): Promise<{ readonly board: Board; readonly one: Stakeholder }> {
  const board = await openBoard(work, actor, at.board)
  ensure(may.edit(actor, board))
  const known = isId(at.stakeholder) ? await stakeholdersOf(work, board.id) : []
  return { board, one: known.find(({ id }) => id === at.stakeholder) ?? missing() }
}

async function toChange(
  work: Work,
  actor: Actor,
  at: Place,
): Promise<{ readonly board: Board; readonly one: Stakeholder }> {
  await boardToEdit(work, actor, at.board)
  return openStakeholder(work, actor, at)
}

const note = (
  work: Work,
  actor: Actor,
  board: Board,
  change: {
    readonly id: string
    readonly action: string
    readonly before?: unknown
    readonly after?: unknown
  },
): Promise<void> =>
  keepAudit(work, actor, {
    body: board.bodyId,
    action: `board.${change.action}`,
    subject: { kind: 'stakeholder', id: change.id },
    before: change.before,
    after: change.after,
  })
