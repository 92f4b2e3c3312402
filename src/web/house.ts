import type { Context } from 'hono'
import type { JSX } from 'preact'
import type { Config } from '#config.ts'
import type { Actor } from '#kernel/actor.ts'
import type { MessageKey } from '#kernel/messages.ts'
import type { Held } from '#platform/database/held.ts'
import type { Work } from '#platform/database/work.ts'
import type { Limit } from '#platform/limits/limits.ts'
import type { Log } from '#platform/log/log.ts'
import type { Metrics } from '#platform/log/metrics.ts'
import type { RecordKind, RecordRef } from '#platform/provenance/provenance.ts'
import type { Storage } from '#platform/storage/storage.ts'
import type { Assets } from './assets.ts'
import type { Words } from './words.ts'

/** A room's place in the header: shown to whom it says, in the order of app.tsx. */
export type RoomLink = {
  readonly key: MessageKey
  readonly href: string
  /** Reached from a page of its room; the header leaves it out, the list of rooms does not. */
  readonly quiet?: boolean
  shownTo?(actor: Actor): boolean
  /** A quiet page where these begin who come for nothing in particular: their desk. */
  begins?(actor: Actor): boolean
}

/** What changed in a room, for programs that read it for people: named at the head of every page. */
export type RoomFeed = { readonly title: MessageKey; readonly href: string; readonly type: string }

/** One thing a room shows on a page of several rooms. */
export type ShowcaseItem = {
  readonly title: string
  readonly href: string
  /** The body it belongs to, as people call it. */
  readonly by: string
  /** Of the invented coalition: it is marked wherever it is shown. */
  readonly demo: boolean
  readonly at: Date
}

/** A room's newest things that this actor may see: of one body, or of all. */
export type Showcase = {
  readonly heading: MessageKey
  newest(
    work: Work,
    actor: Actor,
    body: string | null,
    limit: number,
  ): Promise<readonly ShowcaseItem[]>
}

/** What one room draws in the right column of a record, whichever room's it is. */
export type RecordPanel = (c: Ctx, here: RecordRef) => Promise<JSX.Element | null>
/** What a room says of a kind of record that it puts into the search. */
export type SearchKind = {
  readonly kind: string
  /** What one of them is called: "Lesson". */
  readonly heading: MessageKey
  /** The library's search finds it too. */
  readonly library?: boolean
}

/** What the process opened at its start and every request may use. */
export type House = {
  readonly config: Config
  readonly db: Work['db']
  readonly log: Log
  readonly metrics: Metrics
  readonly storage: Storage
  readonly assets: Assets
  readonly rooms: readonly RoomLink[]
  readonly recordKinds: readonly RecordKind[]
  readonly showcases: readonly Showcase[]
  readonly feeds: readonly RoomFeed[]
  /** What rooms draw beside each other's records. */
  readonly recordPanels?: readonly RecordPanel[]
  readonly searchKinds: readonly SearchKind[]
  /** How often one address may send forms. */
  readonly postLimit: Limit
  /** For how long a page drawn for one visitor is given to others. Units: milliseconds; unset: not at all. */
  readonly visitorPagesMs?: number
  /** What everybody sees the same, until the database changes; unset: everything is read anew. */
  readonly held?: Held
  /** The clock of the requests; tests set it. */
  now(): Date
  /** Who holds this sign-in token, or null when it is unknown, expired or revoked. */
  actorOf(work: Work, token: string): Promise<Actor | null>
}

/** What a handler finds on its context. */
type Vars = {
  house: House
  work: Work
  actor: Actor
  t: Words
  /** The languages the reader reads, best first (BCP 47); pages ask through `readerLangs`. */
  langs: readonly string[]
  /** Something on the page was chosen by `langs`. */
  byOrder: boolean
  requestId: string
  /** The random name of this browser, when it has one: owner of drafts of somebody not signed in. */
  device: string | null
  /** Set by `see`: the form was taken, so its draft and its key may be settled. */
  settled: boolean
  /** The answer has all its headers and is packed as it should be: it leaves as it is. */
  finished: boolean
  /** The page `page` has drawn, with the answer it is in. */
  drawn: { readonly html: string; readonly answer: Response } | null
}

export type Env = { Variables: Vars }
export type Ctx = Context<Env>
