import { sql } from 'kysely'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { type MailToken, mailingKey, mailToken } from '#platform/mailing/tokens.ts'
import { JOBS } from '../src/app.tsx'
import { NEWEST_FIRST, type newSite } from './house.ts'

type Site = Awaited<ReturnType<typeof newSite>>

/** Does what waits in the queue for a job of the briefings, as the runner would. */
export async function runJob(work: Work, name: string): Promise<number> {
  const job = JOBS.find((one) => one.name === name)
  if (!job) throw new Error(`no job ${name}`)
  const { rows } = await sql<{ id: string; payload: Record<string, unknown> }>`
    select jobs.id, jobs.payload from graphile_worker._private_jobs jobs
    join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id
    where tasks.identifier = ${name} order by jobs.id`.execute(work.db)
  const run = { attempt: 1, last: false, signal: new AbortController().signal }
  for (const { id, payload } of rows) {
    await job.perform(work, payload, run)
    await sql`delete from graphile_worker._private_jobs where id = ${id}`.execute(work.db)
  }
  return rows.length
}

/** What was written to an address, the newest first. */
export const mailsTo = (work: Work, address: string) =>
  tablesOf<PlatformTables>(work)
    .selectFrom('platform.mail')
    .select(['subject', 'body_text', 'body_html', 'lang'])
    .where('to_address', '=', address)
    .orderBy(NEWEST_FIRST)
    .execute()

/** Asks for the briefings on the page and lets the job answer. Returns the mailed path, if there is one. */
export async function ask(
  site: Site,
  address: string,
  rhythm = 'weekly',
): Promise<string | undefined> {
  const answer = await site.visit().post('/briefings/subscribe', { address, rhythm })
  if (answer.status !== 303) throw new Error(`${answer.status} ${await answer.text()}`)
  await runJob(site.work, 'briefings.answer-ask')
  const [mail] = await mailsTo(site.work, address.toLowerCase())
  return /\/briefings\/confirmation\/[\w-]{43}/.exec(mail?.body_text ?? '')?.[0]
}

/** Subscribes an address as its owner would: asked on the page, confirmed from the mailbox. */
export async function subscribed(site: Site, address: string, rhythm = 'weekly'): Promise<string> {
  const path = await ask(site, address, rhythm)
  if (path === undefined) throw new Error('nothing was mailed')
  const answer = await site.visit().post(path, {})
  if (answer.status !== 303) throw new Error(`${answer.status} ${await answer.text()}`)
  return answer.headers.get('location') ?? ''
}

/** A link as it stands in a mailing to an address. */
export const linkTo = (site: Site, whose: Partial<MailToken> & { address: string }) => {
  const { address, ...rest } = whose
  const known = {
    addressHash: addressHash(address),
    list: 'briefings',
    subscriberId: null,
  } as const
  return `/mail/${mailToken(mailingKey(site.house.config), { ...known, ...rest })}`
}

/** The subscribers as they stand. */
export const stateOf = async ({ work }: Site) =>
  (
    await sql<
      Record<string, unknown>
    >`select address, state, rhythm, langs, themes, hour, zone, paused_until
      from briefings.subscriber order by address`.execute(work.db)
  ).rows

/** As a mail program or its provider does it: from nowhere of ours, with a cookie or without. */
export const oneClick = (site: Site, path: string, headers: Record<string, string> = {}) =>
  site.app.request(`${path}/unsubscribe`, {
    method: 'POST',
    headers: {
      host: 'localhost:3000',
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    },
    body: 'List-Unsubscribe=One-Click',
  })
