import { tablesOf, type Work } from '#platform/database/work.ts'
import type { PeopleTables } from '../tables.ts'
import type { NewSeat } from '../team/index.ts'

const tables = (work: Work) => tablesOf<PeopleTables>(work)

type NewInvitation = Omit<NewSeat, 'person' | 'givenBy'> & {
  readonly address: string
  readonly invitedBy: string | null
  readonly tokenHash: Buffer
  readonly expiresAt: Date
}

export async function insertInvitation(work: Work, invitation: NewInvitation): Promise<void> {
  await tables(work)
    .insertInto('people.invitation')
    .values({
      id: invitation.id,
      body_id: invitation.body,
      address: invitation.address,
      roles: [...invitation.roles],
      department: invitation.department,
      term_ends: invitation.termEnds,
      invited_by: invitation.invitedBy,
      token_hash: invitation.tokenHash,
      created_at: work.now,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      accepted_by: null,
      withdrawn_at: null,
    })
    .execute()
}

/** The invitations of a body that nobody has taken up yet, the expired among them. */
export function openInvitations(work: Work, bodyId: string) {
  return tables(work)
    .selectFrom('people.invitation')
    .select(['id', 'address', 'roles', 'department', 'created_at', 'expires_at', 'term_ends'])
    .where('body_id', '=', bodyId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .limit(100)
    .execute()
}

/** An invitation that still holds, by its token, with what the invited person has to know. */
export function findInvitation(work: Work, tokenHash: Buffer) {
  return tables(work)
    .selectFrom('people.invitation as invitation')
    .innerJoin('people.body as body', 'body.id', 'invitation.body_id')
    .leftJoin('people.person as host', 'host.id', 'invitation.invited_by')
    .selectAll('invitation')
    .select(['body.kind', 'body.name as bodyName', 'body.slug', 'host.name as hostName'])
    .where('invitation.token_hash', '=', tokenHash)
    .where('invitation.accepted_at', 'is', null)
    .where('invitation.withdrawn_at', 'is', null)
    .where('invitation.expires_at', '>', work.now)
    .executeTakeFirst()
}

export async function markAccepted(work: Work, id: string, person: string): Promise<boolean> {
  const taken = await tables(work)
    .updateTable('people.invitation')
    .set({ accepted_at: work.now, accepted_by: person })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return taken !== undefined
}

/** Withdraws one open invitation of a body. Returns whether there was one. */
export async function markWithdrawn(
  work: Work,
  body: string,
  which: { readonly id: string } | { readonly address: string },
): Promise<string | undefined> {
  const row = await tables(work)
    .updateTable('people.invitation')
    .set({ withdrawn_at: work.now })
    .where('body_id', '=', body)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .$if('id' in which, (query) => query.where('id', '=', 'id' in which ? which.id : ''))
    .$if('address' in which, (query) =>
      query.where('address', '=', 'address' in which ? which.address : ''),
    )
    .returning('id')
    .executeTakeFirst()
  return row?.id
}
