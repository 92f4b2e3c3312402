import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { BODIES } from '../world.ts'
import type { Site } from './access-demo.ts'
import { fieldsFor } from './access-fields.ts'
import { addressOf } from './access-samples.ts'
import type { Actor, Stage } from './access-stage.ts'

/** What an answer is, in one letter; the legend stands above the table. */
export function letterOf(answer: Response): string {
  const to = answer.headers.get('location') ?? ''
  if (answer.status === 303 || answer.status === 302) return to.startsWith('/sign-in?') ? 's' : '>'
  return (
    { 200: 'o', 202: 'o', 400: 'b', 403: 'x', 404: '-', 409: 'c', 422: 'f', 429: 't' }[
      answer.status
    ] ?? '!'
  )
}

/** Rows written so far in this transaction, but for the platform's own notes about forms and rates. */
export async function written(work: Work): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::int as n from pg_stat_xact_user_tables
    where schemaname || '.' || relname not in ('platform.bucket', 'platform.once', 'platform.draft')`.execute(
    work.db,
  )
  return rows[0]?.n ?? 0
}

/** What hidden records are called: whoever looks for the first word must never meet the second. */
export const [SOUGHT, CANARY] = ['Zanzaribarq', 'Kelpoom'] as const
const MARK = `${SOUGHT} ${CANARY} `

type Dress = 'office' | 'city' | 'coalition' | 'public'

/** The kinds of Tamsara's records, and the column in which each carries the word. */
export const KINDS = {
  crisis: 'title',
  impact: 'statement',
  action: 'title',
  board: 'title',
  portfolio: 'title',
  plan: 'title',
} as const

/** Makes Tamsara's records of a kind visible so far, with the word in them unless they are public. */
export async function dress(work: Work, kind: keyof typeof KINDS, to: Dress): Promise<void> {
  const word =
    to === 'public'
      ? sql``
      : sql`, ${sql.ref(KINDS[kind])} = ${MARK} || left(${sql.ref(KINDS[kind])}, 60)`
  await sql`set local session_replication_role = replica`.execute(work.db)
  await sql`update toolkit.${sql.ref(kind)} set visibility = ${to} ${word} where body_id = ${BODIES.tamsara.id}`.execute(
    work.db,
  )
  await sql`update platform.search_document set visibility = ${to},
    title = case when ${to} = 'public' then title else ${MARK} || left(title, 60) end
    where body_id = ${BODIES.tamsara.id} and kind = ${kind}`.execute(work.db)
  await sql`set local session_replication_role = default`.execute(work.db)
}

export type Tried = { readonly letter: string; readonly text: string }

/** One request as one actor, taken back at once. */
export async function tryOut(
  site: Site,
  actor: Actor,
  request: { method: string; address: string; fields: Parameters<Visit['post']>[1] },
): Promise<Tried> {
  const { method, address, fields } = request
  const who = site.visit(actor === 'visitor' ? undefined : actor)
  await sql`savepoint tried`.execute(site.work.db)
  const answer = method === 'GET' ? await who.get(address) : await who.post(address, fields)
  const letter = letterOf(answer)
  const text = letter === 'o' || letter === 'f' || letter === 'c' ? await answer.text() : ''
  // Left standing, each would hold a lock under all that follow.
  await sql`rollback to savepoint tried`.execute(site.work.db)
  await sql`release savepoint tried`.execute(site.work.db)
  return { letter, text }
}

type Visit = ReturnType<Site['visit']>

/** Method and path of every route there is, those that only read first. */
const routesOf = (site: Site): string[] =>
  [
    ...new Set(
      site.app.routes
        .filter((route) => route.method !== 'ALL')
        .map((route) => `${route.method} ${route.path}`),
    ),
  ].sort((a, b) => Number(a.startsWith('POST')) - Number(b.startsWith('POST')))

export type Request = {
  readonly route: string
  readonly method: string
  readonly address: string
  readonly fields: ReturnType<typeof fieldsFor>
}

/** Every route with Tamsara's things in its address and a form that can be read. */
export function requestsOf(site: Site, stage: Stage): readonly Request[] {
  const gaps: string[] = []
  const requests = routesOf(site).map((route) => {
    const [method = 'GET', pattern = '/'] = route.split(' ')
    const { address, missing } = addressOf(pattern, stage)
    gaps.push(...missing)
    return { route, method, address, fields: fieldsFor(pattern, stage) }
  })
  expect(gaps).toEqual([])
  return requests
}
