import type { Kysely } from 'kysely'
import { withSite } from '#platform/mail/mail.ts'
import { type Compiled, compile, type Letterhead } from '../message/compile.ts'
import type { MailingTables } from '../tables.ts'
import type { OpenMailing } from './claim.ts'

/** So many compiled messages are held; one is some 100 kB. */
const HELD = 60

/** The messages of the mailings at work, each compiled once. */
export class Renderings {
  readonly #db: Kysely<MailingTables>
  readonly #letterhead: Letterhead
  readonly #held = new Map<string, Promise<Compiled>>()

  constructor(db: Kysely<unknown>, letterhead: Letterhead) {
    this.#db = db as unknown as Kysely<MailingTables>
    this.#letterhead = letterhead
  }

  of(mailing: OpenMailing, variant: string): Promise<Compiled> {
    const key = `${mailing.id} ${variant}`
    const known = this.#held.get(key)
    if (known !== undefined) return known
    const made = this.#compile(mailing, variant)
    // One that failed is tried anew.
    made.catch(() => this.#held.delete(key))
    this.#held.set(key, made)
    const [oldest] = this.#held.keys()
    if (this.#held.size > HELD && oldest !== undefined) this.#held.delete(oldest)
    return made
  }

  async #compile(mailing: OpenMailing, variant: string): Promise<Compiled> {
    const row = await this.#db
      .selectFrom('platform.mailing_variant')
      .select(['lang', 'subject', 'html', 'text'])
      .where('mailing_id', '=', mailing.id)
      .where('key', '=', variant)
      .executeTakeFirstOrThrow()
    const { id: mailingId, kind, list, archivedAt } = mailing
    const { origin } = this.#letterhead
    return compile(this.#letterhead, {
      ...{ mailingId, kind, list, variant, ...row },
      // A path of ours is whole in the head of a message, as RFC 5064 has it.
      archivedAt: archivedAt === null ? null : new URL(archivedAt, origin).href,
      // No room knows the site's own address: its links get it here, as those of single messages do.
      ...{ html: withSite(row.html, origin), text: withSite(row.text, origin) },
    })
  }
}
