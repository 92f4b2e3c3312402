import { createHash, randomBytes } from 'node:crypto'
import { type Actor, SYSTEM } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { isLang } from '#kernel/languages.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { actorFor, confirmedAddressesOf, type OwnData } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { normalAddress } from '#platform/mailing/addresses.ts'
import { freezeMailing } from '#platform/mailing/freeze.ts'
import { scheduleMailing } from '#platform/mailing/steering.ts'
import { liftSuppression, suppressionOf } from '#platform/mailing/suppression.ts'
import { type Found, search } from '#platform/search/finding.ts'
import type { SearchKind } from '#web/house.ts'
import { wordsIn } from '#web/words.ts'
import { readWanted } from '../forms.ts'
import { searchHref } from '../links.ts'
import { comparedWith, kindsOf } from '../service.ts'
import { alertMail } from './mails.tsx'
import {
  countOf,
  deleteSearch,
  findSearch,
  firstTold,
  holdPerson,
  insertAlert,
  insertSearch,
  type SavedSearch,
  searchOfStop,
  setNext,
  takeDue,
  toldTo,
  updateSearch,
  wholeOf,
} from './queries.ts'
import type { Rhythm } from './tables.ts'

/** A person keeps so many; each is a search of its own every time it is due. */
const MOST_KEPT = 50
/** A message tells of so many records; what is more waits for the next one. */
const MOST_TOLD = 25

const DAYS: Readonly<Record<Exclude<Rhythm, 'never'>, number>> = {
  daily: 1,
  weekly: 7,
  monthly: 30,
}

const nextOf = (rhythm: Rhythm, from: Date): Date | null =>
  rhythm === 'never' ? null : new Date(from.getTime() + DAYS[rhythm] * 86_400_000)

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

type Values = { readonly name: string; readonly rhythm: Rhythm }

/** Who keeps searches: whoever is signed in, for themselves. */
const keeper = (actor: Actor): string => {
  const id = actor.person?.id
  ensure(id !== undefined)
  return id
}

/** Keeps a search; what is published from now on is told in its rhythm. */
export async function saveSearch(
  work: Work,
  actor: Actor,
  typed: Values & { readonly wanted?: string | undefined; readonly scope: 'all' | 'library' },
): Promise<string> {
  const person = keeper(actor)
  const { fields } = readWanted(new URLSearchParams(typed.wanted ?? ''))
  const wanted = searchHref('all', fields).split('?')[1] ?? ''
  const id = newId()
  await inTransaction(work, async (work) => {
    if ((await countOf(work, person)) >= MOST_KEPT) conflict('finding.saved.too-many')
    await insertSearch(work, {
      ...{ id, person_id: person, body_id: actor.acting?.bodyId ?? null, name: typed.name },
      ...{ scope: typed.scope, wanted, rhythm: typed.rhythm, lang: actor.person?.lang ?? 'en' },
      ...{ created_at: work.now, next_at: nextOf(typed.rhythm, work.now) },
    })
    await noted(work, actor, { id, person_id: person }, 'search-saved')
  })
  return id
}

const noted = (
  work: Work,
  actor: Actor,
  saved: Pick<SavedSearch, 'id' | 'person_id'>,
  action: string,
) =>
  keepAudit(work, actor, {
    body: saved.person_id,
    action,
    subject: { kind: 'saved-search', id: saved.id },
  })

export async function savedSearch(work: Work, actor: Actor, id: string): Promise<SavedSearch> {
  return (await findSearch(work, keeper(actor), id)) ?? missing()
}

/** Renames a search or gives it another rhythm, counted from now. */
export function changeSearch(
  work: Work,
  actor: Actor,
  seen: { readonly id: string; readonly version: number },
  { name, rhythm }: Values,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const saved = await savedSearch(work, actor, seen.id)
    const next_at = rhythm === saved.rhythm ? saved.next_at : nextOf(rhythm, work.now)
    if (!(await updateSearch(work, seen, { name, rhythm, next_at })))
      conflict('finding.saved.meanwhile')
    await noted(work, actor, saved, 'search-changed')
  })
}

export function removeSearch(work: Work, actor: Actor, id: string): Promise<void> {
  return inTransaction(work, async (work) => {
    const saved = await savedSearch(work, actor, id)
    await deleteSearch(work, saved.id)
    await noted(work, actor, saved, 'search-removed')
  })
}

/** The search that a link from a message stops; whoever has the link may. */
export const searchToStop = async (work: Work, token: string): Promise<SavedSearch> =>
  (await searchOfStop(work, hashOf(token))) ?? missing()

/** Sends nothing more of it. Pressing it again changes nothing. */
export function stopSearch(work: Work, token: string): Promise<void> {
  return inTransaction(work, async (work) => {
    const saved = await searchToStop(work, token)
    if (saved.rhythm === 'never') return
    if (!(await updateSearch(work, saved, { rhythm: 'never', next_at: null })))
      conflict('finding.saved.meanwhile')
    await noted(work, SYSTEM, saved, 'search-stopped')
  })
}

/**
 * The person as they were when they saved it: in that seat, or without one where they hold it no more.
 * They see what they may see now.
 */
async function keeperOf(work: Work, saved: SavedSearch): Promise<Actor | null> {
  const actor = await actorFor(work, saved.person_id)
  if (!actor) return null
  const acting = actor.seats.find((seat) => seat.bodyId === saved.body_id) ?? null
  return { ...actor, acting }
}

/** What is new to this person: told by none of their searches yet. */
async function newIn(
  work: Work,
  actor: Actor,
  saved: SavedSearch,
  kinds: readonly SearchKind[],
): Promise<readonly Found[]> {
  const wanted = readWanted(new URLSearchParams(saved.wanted))
  const { found } = await search(work, actor, {
    without: await toldTo(work, saved.person_id),
    ...{ query: wanted.query, filters: wanted.filters, order: 'newest' },
    ...{ kinds: kindsOf(saved.scope, kinds), since: saved.created_at },
    reader: await comparedWith(work, actor, wanted),
    langs: actor.person?.langs?.length ? actor.person.langs : [saved.lang],
    page: { offset: 0, limit: MOST_TOLD },
  })
  return found
}

/** Where somebody's alerts go, and what holds them back: they left them, or mail to them came back. */
type Mailbox = { readonly address: string; readonly held: 'left' | 'returned' | null }

export async function mailboxOf(work: Work, actor: Actor): Promise<Mailbox | null> {
  const [primary] = await confirmedAddressesOf(work, actor)
  const address = primary === undefined ? null : normalAddress(primary)
  if (address === null) return null
  const lists = (await suppressionOf(work, { address })).map(({ list }) => list)
  const held = lists.includes('*') ? 'returned' : lists.includes('alerts') ? 'left' : null
  return { address, held }
}

/** Sends alerts again to somebody who had left them all. */
export function resumeAlerts(work: Work, actor: Actor): Promise<void> {
  return inTransaction(work, async (work) => {
    const person = keeper(actor)
    const mailbox = await mailboxOf(work, actor)
    if (mailbox?.held !== 'left') return
    for (const { id, list, reason } of await suppressionOf(work, { address: mailbox.address }))
      if (list === 'alerts' && reason === 'unsubscribed')
        await liftSuppression(work, id, 'asked for')
    await keepAudit(work, actor, {
      ...{ body: person, action: 'search-alerts-resumed', subject: { kind: 'person', id: person } },
    })
  })
}

/** A search that failed is tried again after so long. Units: milliseconds. */
const AFTER_FAILURE_MS = 3_600_000

type Alerted = { readonly left: boolean; readonly failure?: Error }

/**
 * One search that is due. What fails of it is taken back and tried again later: the others do not
 * wait for it. Nothing is left when none was due.
 */
function alertNext(work: Work, kinds: readonly SearchKind[]): Promise<Alerted> {
  return inTransaction(work, async (work) => {
    const saved = await takeDue(work)
    if (!saved) return { left: false }
    try {
      await inTransaction(work, (work) => alertOf(work, saved, kinds))
      return { left: true }
    } catch (cause) {
      await setNext(work, saved.id, new Date(work.now.getTime() + AFTER_FAILURE_MS))
      return { left: true, failure: new Error(`saved search ${saved.id} failed`, { cause }) }
    }
  })
}

/**
 * Tells of what is new in a search, or of nothing. Its next time, what it told and its message are
 * written together, or none of them is.
 */
async function alertOf(
  work: Work,
  saved: SavedSearch,
  kinds: readonly SearchKind[],
): Promise<void> {
  await holdPerson(work, saved.person_id)
  await setNext(work, saved.id, nextOf(saved.rhythm, work.now))
  const actor = await keeperOf(work, saved)
  const mailbox = actor && (await mailboxOf(work, actor))
  if (!actor || !mailbox || mailbox.held !== null) return
  const found = await newIn(work, actor, saved, kinds)
  const first = await firstTold(work, saved.id, found)
  const news = found.filter(({ kind, id }) => first.has(`${kind} ${id}`))
  if (news.length > 0) await tell(work, saved, { address: mailbox.address, actor, news })
}

type Telling = {
  readonly address: string
  readonly actor: Actor
  readonly news: readonly Found[]
}

async function tell(
  work: Work,
  saved: SavedSearch,
  { address, actor, news }: Telling,
): Promise<void> {
  const stop = randomBytes(32).toString('base64url')
  const id = newId()
  await insertAlert(work, {
    ...{ id, search_id: saved.id, at: work.now, records: news.length, stop_hash: hashOf(stop) },
  })
  const lang = actor.person?.lang ?? saved.lang
  const t = wordsIn(isLang(lang) ? lang : 'en', actor.person?.zone)
  const { fields } = readWanted(new URLSearchParams(saved.wanted))
  const href = searchHref(saved.scope, fields, { order: 'newest' })
  const mail = alertMail(t, { name: saved.name, found: news, href, stop })
  const mailing = await freezeMailing(work, {
    ...{ kind: 'alert', list: 'alerts', subjectId: id },
    variants: [{ key: t.lang, lang: t.lang, ...mail }],
    audience: [{ address, variant: t.lang }],
  })
  await scheduleMailing(work, mailing.id, work.now)
}

/**
 * Every search that is due, one transaction each: what was sent stays sent.
 *
 * Errors  those of searches that failed, together, once all the others are done
 */
export async function sendAlerts(work: Work, kinds: readonly SearchKind[]): Promise<void> {
  const failures: Error[] = []
  for (;;) {
    const { left, failure } = await alertNext(work, kinds)
    if (failure) failures.push(failure)
    if (!left) break
  }
  if (failures.length > 0) throw new AggregateError(failures, 'saved searches failed')
}

/** This room's part of the export of somebody's data. */
export const savedOwnData: OwnData = { name: 'savedSearches', of: wholeOf }
