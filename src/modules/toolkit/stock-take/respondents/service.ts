import { createHash, randomBytes } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { type Crisis, openCrisis, type Wave, wavesOf } from '../../crises/index.ts'
import { may } from '../policy.ts'
import {
  findByToken,
  findRespondent,
  insertRespondent,
  respondentsOfWave,
  updateRespondent,
} from './queries.ts'

export type Respondent = NonNullable<Awaited<ReturnType<typeof findByToken>>>
export type Progressed = Awaited<ReturnType<typeof respondentsOfWave>>[number]

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** A crisis with the wave that takes answers: the newest, while it is open. */
export type Asking = { readonly crisis: Crisis; readonly wave: Wave }

/** The crisis and its newest wave, for somebody who may answer or steer. */
export async function askingIn(work: Work, actor: Actor, crisisId: string): Promise<Asking> {
  const crisis = await openCrisis(work, actor, crisisId)
  ensure(may.answer(actor, crisis))
  const [wave] = await wavesOf(work, crisis)
  return { crisis, wave: wave ?? missing() }
}

type Who = { readonly kind: 'office' | 'department' | 'organisation'; readonly label: string }

/** Whom a seat answers for: a contributor for their department, the others for the office. */
const whoIs = (actor: Actor, { crisis }: Asking): Who =>
  may.assess(actor, crisis)
    ? { kind: 'office', label: '' }
    : { kind: 'department', label: actor.acting?.department ?? '' }

/** The respondent that the actor's seat answers as, once they have begun. */
export const ownRespondent = (work: Work, actor: Actor, asking: Asking) =>
  findRespondent(work, asking.wave.id, whoIs(actor, asking))

/** Begins to answer for the seat's department or office. Twice changes nothing. */
export async function beginAnswering(work: Work, actor: Actor, crisisId: string): Promise<void> {
  await inTransaction(work, async (work) => {
    const asking = await askingIn(work, actor, crisisId)
    if (asking.wave.closedAt !== null) conflict('stock-take.error.wave-closed')
    const who = whoIs(actor, asking)
    const made = await insertRespondent(work, rowOf(work, actor, asking, who))
    const held = await findRespondent(work, asking.wave.id, who)
    if (!made && held?.startedAt === null) await begin(work, held)
  })
}

const rowOf = (work: Work, actor: Actor, { wave }: Asking, who: Who) => ({
  ...who,
  id: newId(),
  wave_id: wave.id,
  token_hash: null as Buffer | null,
  expires_at: null as Date | null,
  revoked_at: null,
  started_at: work.now as Date | null,
  created_at: work.now,
  created_by: actor.person?.id ?? null,
})

/** Starts the clock of somebody who answers by a private link. */
export async function begin(work: Work, respondent: Respondent): Promise<void> {
  if (respondent.startedAt === null)
    await updateRespondent(work, respondent.id, { started_at: work.now })
}

export type Invitation = {
  readonly kind: 'department' | 'organisation'
  readonly label: string
  readonly days: number
}

/** The most respondents of one wave: more than a workshop can hear. */
const MOST_RESPONDENTS = 60

/**
 * Invites somebody without an account to the twelve questions of the open wave.
 *
 * Returns the link's token. It is not kept: only its SHA-256 is.
 */
export async function inviteRespondent(
  work: Work,
  actor: Actor,
  crisisId: string,
  invitation: Invitation,
): Promise<string> {
  return inTransaction(work, async (work) => {
    const asking = await steering(work, actor, crisisId)
    const { kind, label, days } = invitation
    const everybody = await respondentsOfWave(work, asking.wave.id)
    if (everybody.length >= MOST_RESPONDENTS)
      invalid('stock-take.error.respondents', { most: MOST_RESPONDENTS }, 'label')
    const { token, columns } = newLink(work, days)
    const row = { ...rowOf(work, actor, asking, { kind, label }), ...columns, started_at: null }
    if (!(await insertRespondent(work, row)))
      invalid('stock-take.error.invited', { label }, 'label')
    await noteLink(work, actor, asking, { id: row.id, action: 'respondent.invited' })
    return token
  })
}

const DAY_MS = 86_400_000

function newLink(work: Work, days: number) {
  const token = randomBytes(32).toString('base64url')
  const expires_at = new Date(work.now.getTime() + days * DAY_MS)
  return { token, columns: { token_hash: hashOf(token), expires_at, revoked_at: null } }
}

/** How long a renewed link counts. Units: days. */
const RENEWED_DAYS = 14

/** Gives a respondent a new link; the one before stops at once. Returns the token. */
export async function renewLink(
  work: Work,
  actor: Actor,
  crisisId: string,
  respondentId: string,
): Promise<string> {
  return inTransaction(work, async (work) => {
    const { asking, respondent } = await steered(work, actor, crisisId, respondentId)
    const { token, columns } = newLink(work, RENEWED_DAYS)
    await updateRespondent(work, respondent.id, columns)
    await noteLink(work, actor, asking, { id: respondent.id, action: 'respondent.link-renewed' })
    return token
  })
}

/** Stops a respondent's link at once; what they answered stays. */
export async function revokeLink(
  work: Work,
  actor: Actor,
  crisisId: string,
  respondentId: string,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const { asking, respondent } = await steered(work, actor, crisisId, respondentId)
    await updateRespondent(work, respondent.id, { revoked_at: work.now })
    await noteLink(work, actor, asking, { id: respondent.id, action: 'respondent.link-revoked' })
  })
}

async function steering(work: Work, actor: Actor, crisisId: string): Promise<Asking> {
  const asking = await askingIn(work, actor, crisisId)
  ensure(may.assess(actor, asking.crisis))
  if (asking.wave.closedAt !== null) conflict('stock-take.error.wave-closed')
  return asking
}

/** One of the wave's respondents who has, or had, a link. */
async function steered(work: Work, actor: Actor, crisisId: string, respondentId: string) {
  const asking = await steering(work, actor, crisisId)
  const everybody = await respondentsOfWave(work, asking.wave.id)
  const respondent = everybody.find((one) => one.id === respondentId && one.expiresAt !== null)
  return { asking, respondent: respondent ?? missing() }
}

async function noteLink(
  work: Work,
  actor: Actor,
  { crisis }: Asking,
  note: { readonly id: string; readonly action: string },
): Promise<void> {
  await keepAudit(work, actor, {
    body: crisis.bodyId,
    action: note.action,
    subject: { kind: 'respondent', id: note.id },
  })
}

/** Everybody who answers in the newest wave, for those who steer it. */
export async function everybodyOf(
  work: Work,
  actor: Actor,
  crisisId: string,
): Promise<{ readonly asking: Asking; readonly everybody: readonly Progressed[] }> {
  const asking = await askingIn(work, actor, crisisId)
  ensure(may.assess(actor, asking.crisis))
  return { asking, everybody: await respondentsOfWave(work, asking.wave.id) }
}

/** Whose link it is while it counts: not expired, not revoked, its wave open. */
export async function respondentWith(work: Work, token: string): Promise<Respondent | null> {
  const held = await findByToken(work, hashOf(token))
  return held && linkState(work, held) === 'open' && held.waveClosedAt === null ? held : null
}

/** What has become of a link. */
export const linkState = (
  work: Pick<Work, 'now'>,
  held: { readonly expiresAt: Date | null; readonly revokedAt: Date | null },
): 'none' | 'open' | 'revoked' | 'expired' => {
  if (held.expiresAt === null) return 'none'
  if (held.revokedAt !== null) return 'revoked'
  return held.expiresAt > work.now ? 'open' : 'expired'
}
