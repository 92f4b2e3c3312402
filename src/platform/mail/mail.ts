import { sql } from 'kysely'
import { createTransport, type Transporter } from 'nodemailer'
import { newId } from '#kernel/ids.ts'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work, withinTransaction } from '#platform/database/work.ts'
import { enqueue, type Job } from '#platform/jobs/jobs.ts'
import { SITE } from './template.ts'

/** One message to one person, in their language, as text and as HTML with the same words. */
export type Mail = {
  readonly to: string
  readonly lang: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A bare address and nothing else: no list, no display name, no line break, no comment, no sign unseen. */
const ADDRESS =
  /^[^\s\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd@<>",;:\\()[\]]{1,64}@[^\s\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd@<>",;:\\()[\]]{1,253}$/u

export const isMailAddress = (text: string): boolean => ADDRESS.test(text) && text.length <= 254

/** Queues a message in the transaction of the change that causes it. */
export async function sendMail(work: Work, mail: Mail): Promise<void> {
  if (!isMailAddress(mail.to)) throw new TypeError('a message goes to one bare address')
  await withinTransaction(work, async (work) => {
    const id = newId()
    await tablesOf<PlatformTables>(work)
      .insertInto('platform.mail')
      .values({
        id,
        at: work.now,
        to_address: mail.to,
        lang: mail.lang,
        subject: mail.subject.replace(/[\r\n]+/g, ' ').slice(0, 200),
        body_text: mail.text,
        body_html: mail.html,
        sent_at: null,
        error: null,
      })
      .execute()
    await enqueue(work, 'platform.send-mail', { id })
  })
}

/** What is still to be said of a message when it leaves: the address of the site its links lead to. */
export const withSite = (text: string, origin: string): string => text.replaceAll(SITE, origin)

/** The job that hands a queued message to the relay, or keeps it where none is set. */
export function mailJob(smtpUrl: string | null, from: string, origin: string): Job {
  const transport = smtpUrl === null ? null : createTransport(smtpUrl)
  return {
    name: 'platform.send-mail',
    async perform(work, payload) {
      const db = tablesOf<PlatformTables>(work)
      const mail = await db
        .selectFrom('platform.mail')
        .selectAll()
        .where('id', '=', String(payload.id))
        .where('sent_at', 'is', null)
        .executeTakeFirst()
      if (!mail || mail.kept) return
      if (transport) {
        const body_text = withSite(mail.body_text, origin)
        const body_html = withSite(mail.body_html, origin)
        await relay(transport, from, { ...mail, body_text, body_html })
      }
      await db
        .updateTable('platform.mail')
        // What it said is in a mailbox now: links that open something are kept nowhere else.
        .set(
          transport
            ? { sent_at: new Date(), error: null, body_text: '', body_html: '' }
            : { kept: true },
        )
        .where('id', '=', mail.id)
        .execute()
    },
  }
}

async function relay(
  transport: Transporter,
  from: string,
  mail: { id: string; to_address: string; subject: string; body_text: string; body_html: string },
): Promise<void> {
  await transport.sendMail({
    from,
    to: { name: '', address: mail.to_address },
    subject: mail.subject,
    text: mail.body_text,
    html: mail.body_html,
    // The same id at every attempt: a relay or reader that got it twice can tell.
    messageId: `<${mail.id}@c2r>`,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

/** The newest messages, for the page where development reads its mail. */
export function newestMails(work: Work, limit = 50) {
  return tablesOf<PlatformTables>(work)
    .selectFrom('platform.mail')
    .selectAll()
    .orderBy('at', 'desc')
    .limit(limit)
    .execute()
}

/** What was written to some addresses, for the export of their owner's data. */
export async function mailsTo(work: Work, addresses: readonly string[]) {
  if (addresses.length === 0) return []
  return tablesOf<PlatformTables>(work)
    .selectFrom('platform.mail')
    .select(['at', 'to_address as to', 'subject', 'sent_at as sentAt'])
    .where('to_address', 'in', addresses)
    .orderBy('at')
    .execute()
}

/**
 * Forgets somebody who is erased: what was written to their addresses, and the copies of messages
 * already sent to others that call them by their name.
 */
export async function forgetMails(
  work: Work,
  person: { readonly addresses: readonly string[]; readonly name: string },
): Promise<void> {
  const copies = () => tablesOf<PlatformTables>(work).deleteFrom('platform.mail')
  if (person.addresses.length > 0)
    await copies().where('to_address', 'in', person.addresses).execute()
  await copies()
    .where((is) => is.or([is('sent_at', 'is not', null), is('kept', '=', true)]))
    .where(sql<boolean>`position(${person.name} in body_text) > 0`)
    .execute()
}

/** Forgets the copies of what was written to an address and has left; what waits goes its way. */
export async function forgetCopiesTo(work: Work, address: string): Promise<void> {
  await tablesOf<PlatformTables>(work)
    .deleteFrom('platform.mail')
    .where('to_address', '=', address)
    .where((is) => is.or([is('sent_at', 'is not', null), is('kept', '=', true)]))
    .execute()
}

/** How long the copy of a message is kept after it was sent. */
const COPY_DAYS = 30

/** The nightly sweep: copies of messages that went out long ago. */
export async function sweepMails(work: Work): Promise<void> {
  const oldest = new Date(work.now.getTime() - COPY_DAYS * 86_400_000)
  await tablesOf<PlatformTables>(work)
    .deleteFrom('platform.mail')
    .where('sent_at', '<', oldest)
    .execute()
}
