import { type Kysely, sql } from 'kysely'
import type { MailingKind, MailingList } from '../tables.ts'

/** Who claims: this data folder's sender, while the fence is its own. */
export type Claimant = { readonly node: string; readonly fence: number }

export type OpenMailing = {
  readonly id: string
  readonly kind: MailingKind
  readonly list: MailingList | null
  readonly archivedAt: string | null
}

export type Claimed = {
  readonly id: number
  readonly claim: number
  readonly mailingId: string
  readonly address: string
  readonly addressHash: string
  readonly domain: string
  readonly variant: string
  readonly subscriberId: string | null
  readonly attempts: number
}

/** How long a claim holds. Units: milliseconds. */
export const LEASE_MS = 300_000

const CLOCK = sql`clock_timestamp()`

/** So many mailings of one look: thousands to one person each are open at once on a Monday at seven. */
const MOST_OPEN = 200

/**
 * Mailings whose time has come begin; then those that are sending and have somebody due, or nobody left, what
 * is urgent first. One whose messages are all on their way is not looked at again before they have ended.
 */
export async function openMailings(db: Kysely<unknown>): Promise<readonly OpenMailing[]> {
  await sql`update platform.mailing set state = 'sending', started_at = coalesce(started_at, ${CLOCK})
    where state = 'scheduled' and starts_at <= ${CLOCK}`.execute(db)
  const { rows } = await sql<OpenMailing>`
    select id, kind, list, archived_at as "archivedAt" from platform.mailing where state = 'sending'
      and (exists (select from platform.mailing_recipient
          where mailing_id = mailing.id and state in ('queued', 'deferred') and next_at <= ${CLOCK})
        or not exists (select from platform.mailing_recipient
          where mailing_id = mailing.id and state in ('queued', 'claimed', 'deferred')))
    order by array_position(array['notice', 'alert', 'digest', 'briefing'], kind), started_at, id
    limit ${MOST_OPEN}`.execute(db)
  return rows
}

type Wanted = {
  readonly mailing: OpenMailing
  readonly most: number
  readonly without: readonly string[]
}

/**
 * Claims recipients whose turn it is, in one statement that asks the suppressions again: those who
 * have left meanwhile, or are forgotten, are marked and not given. It claims nothing once another sender has the fence,
 * or the mailing is no longer sending.
 */
export async function claim(
  db: Kysely<unknown>,
  { node, fence }: Claimant,
  { mailing, most, without }: Wanted,
): Promise<{ readonly rows: readonly Claimed[]; readonly suppressed: number }> {
  const { rows } = await sql<Claimed & { gone: boolean }>`
    with mine as (
      select nextval('platform.mailing_claim') as claim
      from platform.mail_sender, platform.mailing
      where node = ${node} and fence = ${fence} and mailing.id = ${mailing.id} and state = 'sending'
      for share of mail_sender),
    due as (
      select id, address, address_hash, mine.claim from mine, platform.mailing_recipient
      where mailing_id = ${mailing.id} and state in ('queued', 'deferred') and next_at <= ${CLOCK}
        and domain <> all (${[...without]}::text[])
      order by next_at, id limit ${most} for update of mailing_recipient skip locked),
    seen as (
      select id, claim, address = '' or exists (
        select from platform.suppression as held
        where held.address_hash = due.address_hash and held.lifted_at is null
          and held.list in ('*', ${mailing.list ?? '*'})) as gone
      from due)
    update platform.mailing_recipient as r
    set state = case when gone then 'suppressed' else 'claimed' end, claim = seen.claim,
      claimed_by = ${node}, changed_at = ${CLOCK},
      lease_until = ${CLOCK} + make_interval(secs => ${LEASE_MS / 1000})
    from seen where r.id = seen.id
    returning r.id, r.claim, r.mailing_id as "mailingId", r.address, r.address_hash as "addressHash",
      r.domain, r.variant, r.subscriber_id as "subscriberId", r.attempts, gone`.execute(db)
  return {
    rows: rows.filter(({ gone }) => !gone),
    suppressed: rows.filter(({ gone }) => gone).length,
  }
}

/** Who of those claimed and not begun is to get nothing: they left, or their mailing was stopped. */
export async function unwanted(
  db: Kysely<unknown>,
  ids: readonly number[],
): Promise<{ readonly suppressed: readonly number[]; readonly stopped: readonly number[] }> {
  const { rows } = await sql<{ id: number; left: boolean }>`
    select r.id, held.id is not null or r.address = '' as left
    from platform.mailing_recipient as r
    join platform.mailing as m on m.id = r.mailing_id
    left join lateral (
      select id from platform.suppression as held
      where held.address_hash = r.address_hash and held.lifted_at is null
        and held.list in ('*', coalesce(m.list, '*')) limit 1) as held on true
    where r.id = any (${[...ids]}::bigint[])
      and (held.id is not null or r.address = '' or m.state <> 'sending')`.execute(db)
  return {
    suppressed: rows.filter(({ left }) => left).map(({ id }) => id),
    stopped: rows.filter(({ left }) => !left).map(({ id }) => id),
  }
}

/** Gives claimed recipients back that were not begun; `waitMs`: not before so long. */
export async function release(
  db: Kysely<unknown>,
  rows: readonly Pick<Claimed, 'id' | 'claim'>[],
  to: { readonly state: 'queued' | 'suppressed'; readonly waitMs: number },
): Promise<void> {
  if (rows.length === 0) return
  await sql`update platform.mailing_recipient as r
    set state = ${to.state}, claimed_by = null, lease_until = null, changed_at = ${CLOCK},
      next_at = case when ${to.waitMs}::float8 > 0
        then ${CLOCK} + make_interval(secs => ${to.waitMs / 1000}) else next_at end
    from unnest(${rows.map(({ id }) => id)}::bigint[], ${rows.map(({ claim }) => claim)}::bigint[])
      as given (id, claim)
    where r.id = given.id and r.claim = given.claim and r.state = 'claimed'`.execute(db)
}

/**
 * Claims of a node that has not come back: nobody else can know whether their messages left, so a
 * person says, or that node's own journal. They are never sent again in silence.
 *
 * Returns how many
 */
export async function listStranded(db: Kysely<unknown>, node: string): Promise<number> {
  const done = await sql`update platform.mailing_recipient
    set state = 'uncertain', code = 'stranded', changed_at = ${CLOCK},
      reply = 'claimed by ' || claimed_by || ', whose journal is on another disk'
    where state = 'claimed' and claimed_by <> ${node}
      and lease_until < ${CLOCK} - make_interval(secs => ${LEASE_MS / 1000})`.execute(db)
  return Number(done.numAffectedRows ?? 0n)
}

/** A mailing with nothing left to do is sent. Returns whether it ended just now. */
export async function finish(db: Kysely<unknown>, mailing: OpenMailing): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    with ended as (
      update platform.mailing set state = 'sent', finished_at = ${CLOCK}
      where id = ${mailing.id} and state = 'sending' and not exists (
        select from platform.mailing_recipient
        where mailing_id = ${mailing.id} and state in ('queued', 'claimed', 'deferred'))
      returning id, kind, subject_id),
    said as (
      insert into platform.event (at, topic, subject, body)
      select ${CLOCK}, 'platform.mailing-finished', id::text,
        jsonb_build_object('kind', kind, 'subjectId', subject_id) from ended)
    select id from ended`.execute(db)
  return rows.length > 0
}
