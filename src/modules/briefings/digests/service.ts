import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { conflict } from '#kernel/refusals.ts'
import { instantOfHour } from '#kernel/times.ts'
import { actorFor, confirmedAddressesOf, secretariatOf } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { addressHash, normalAddress } from '#platform/mailing/addresses.ts'
import { freezeMailing } from '#platform/mailing/freeze.ts'
import { sentSubjects } from '#platform/mailing/held.ts'
import { scheduleMailing } from '#platform/mailing/steering.ts'
import { liftSuppression, suppressionOf } from '#platform/mailing/suppression.ts'
import { wordsIn } from '#web/words.ts'
import type { BlockItem, BlockSource } from '../issues/index.ts'
import { digestMail } from './mails.tsx'
import { dayBefore, later, localDay, nextDay } from './policy.ts'
import {
  addressOfSubscriber,
  type Digest,
  deleteDigest,
  digestOf,
  dueDigest,
  hadOf,
  insertDigest,
  insertRun,
  insertSeen,
  lastRun,
  moveOn,
  type Owner,
  putOff,
  updateDigest,
} from './queries.ts'
import type { DigestRhythm } from './tables.ts'

export type Wanted = {
  readonly rhythm: DigestRhythm
  readonly weekday: number
  readonly hour: number
  readonly zone: string
  readonly themes: readonly string[]
  readonly lang: Lang
  readonly langs: readonly string[]
}

type Asked = { readonly owner: Owner; readonly version: number }

/** Sets when a digest comes, or with null ends it. Errors: conflict where another page was first */
export async function planDigest(
  work: Work,
  actor: Actor,
  { owner, version }: Asked,
  wanted: Wanted | null,
): Promise<void> {
  await inTransaction(work, async (work) => {
    const held = await digestOf(work, owner)
    if (wanted !== null) {
      await keepPlan(work, { owner, version }, held, wanted)
      await beginAgain(work, owner)
    } else if (held) await deleteDigest(work, held.id)
    await note(work, actor, owner, { before: held, after: wanted })
  })
}

/** What somebody had ended by a link begins again when they plan it, signed in; nothing else does. */
async function beginAgain(work: Work, owner: Owner): Promise<void> {
  const address = owner.person_id === null ? null : await addressOf(work, owner)
  if (address === null) return
  for (const { id, list, reason } of await suppressionOf(work, { address }))
    if (list === 'digests' && reason === 'unsubscribed')
      await liftSuppression(work, id, 'planned again')
}

/** Does something keep digests from the owner's mailbox: they ended them, or mail came back? */
export async function isHeldBack(work: Work, owner: Owner): Promise<boolean> {
  const address = await addressOf(work, owner)
  return address !== null && (await holdsAgainst(work, address))
}

const holdsAgainst = async (work: Work, address: string): Promise<boolean> =>
  (await suppressionOf(work, { address })).some(({ list }) => list === '*' || list === 'digests')

async function keepPlan(
  work: Work,
  { owner, version }: Asked,
  held: Digest | undefined,
  wanted: Wanted,
): Promise<void> {
  const next = nextOf(work, wanted, held ? await lastRun(work, held.id) : null)
  const set = { ...wanted, ...next, langs: [...wanted.langs], themes: [...wanted.themes] }
  const done = held
    ? await updateDigest(work, { id: held.id, version }, set)
    : await insertDigest(work, { ...owner, ...set, id: newId(), begun_at: work.now })
  if (!done) conflict('digests.meanwhile')
}

type Change = { readonly before: Digest | undefined; readonly after: Wanted | null }

async function note(
  work: Work,
  actor: Actor,
  owner: Owner,
  { before, after }: Change,
): Promise<void> {
  const body = await secretariatOf(work)
  const id = owner.person_id ?? owner.subscriber_id
  const subject = { kind: 'digest', id }
  if (body)
    await keepAudit(work, actor, {
      ...{ body, subject, after },
      action: after === null ? 'digests.ended' : 'digests.planned',
      before: before && { rhythm: before.rhythm, weekday: before.weekday, hour: before.hour },
    })
}

/** The first day of a plan whose hour is still to come, and never a day that has had one. */
function nextOf(work: Work, plan: Wanted, last: string | null) {
  const today = localDay(work.now, plan.zone)
  let day = nextDay(plan, later(dayBefore(today), last ?? ''))
  let at = instantOfHour(day, plan.hour, plan.zone)
  if (at <= work.now) {
    day = nextDay(plan, day)
    at = instantOfHour(day, plan.hour, plan.zone)
  }
  return { next_day: day, next_at: at }
}

/** As many items as somebody reads in one mail; the others come with the next. */
const MOST_ITEMS = 20
const OLDEST_MS = 62 * 86_400_000

/**
 * Sends what is due, one digest a transaction: its run, its mailing, what was in it and its next day
 * are written together, or none of them is. A process that is killed leaves it to the next. One that
 * fails holds up no other.
 *
 * Returns how many were sent; those with nothing new are not
 */
export async function sendDigests(work: Work, sources: readonly BlockSource[]): Promise<number> {
  const failures: unknown[] = []
  let sent = 0
  for (;;) {
    let id: string | null = null
    try {
      const done = await inTransaction(work, async (work) => {
        const digest = await dueDigest(work)
        id = digest?.id ?? null
        return digest ? sendDigest(work, digest, sources) : null
      })
      if (done) sent += 1
      if (done === null) break
    } catch (error) {
      if (id === null) throw error
      failures.push(error)
      // Everybody else's go out; this one is tried again in an hour, for the same day.
      await putOff(work, id, new Date(work.now.getTime() + AGAIN_MS))
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} digests could not be sent: ${failures}`)
  return sent
}

const AGAIN_MS = 3_600_000

async function sendDigest(
  work: Work,
  digest: Digest,
  sources: readonly BlockSource[],
): Promise<boolean> {
  const day = nextDay(digest, later(digest.next_day, localDay(work.now, digest.zone)))
  await moveOn(work, digest.id, day, instantOfHour(day, digest.hour, digest.zone))
  const address = await addressOf(work, digest)
  if (address === null) return false
  const hash = addressHash(address)
  if (await holdsAgainst(work, address)) return false
  const items = await unseen(work, digest, hash, sources)
  if (items.length === 0) return false
  const t = wordsIn(digest.lang, digest.zone)
  const mail = digestMail(t, items, digest.langs)
  const { id } = await freezeMailing(work, {
    ...{ kind: 'digest', list: 'digests', subjectId: digest.id },
    variants: [{ key: digest.lang, lang: digest.lang, ...mail }],
    audience: [{ address, variant: digest.lang, subscriberId: digest.subscriber_id }],
  })
  const run = { digest_id: digest.id, day: digest.next_day, mailing_id: id }
  if (!(await insertRun(work, { ...run, items: items.length, at: work.now })))
    throw new Error(`digest ${digest.id} had been sent on ${digest.next_day}`)
  await insertSeen(
    work,
    hash,
    items.map((item) => item.id),
  )
  await scheduleMailing(work, id, work.now)
  return true
}

/** The newest that the address has not had, of the themes that were chosen. */
async function unseen(
  work: Work,
  digest: Digest,
  hash: string,
  sources: readonly BlockSource[],
): Promise<readonly BlockItem[]> {
  const since = new Date(Math.max(digest.begun_at.getTime(), work.now.getTime() - OLDEST_MS))
  const found: BlockItem[] = []
  for (const source of sources) found.push(...(await source.newest(work, since, 3 * MOST_ITEMS)))
  const wanted = found.filter(
    ({ themes }) => digest.themes.length === 0 || themes.some((one) => digest.themes.includes(one)),
  )
  const issues = await sentSubjects(work, hash, 'briefing')
  const had = await hadOf(
    work,
    hash,
    issues,
    wanted.map((item) => item.id),
  )
  return wanted
    .filter((item) => !had.has(item.id))
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, MOST_ITEMS)
}

type Whose = Pick<Digest, 'person_id' | 'subscriber_id'>

async function addressOf(work: Work, whose: Whose): Promise<string | null> {
  if (whose.subscriber_id) return addressOfSubscriber(work, whose.subscriber_id)
  const actor = await actorFor(work, whose.person_id ?? '')
  const [primary] = actor ? await confirmedAddressesOf(work, actor) : []
  return primary === undefined ? null : normalAddress(primary)
}
