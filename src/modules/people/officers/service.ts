import { SECRETARIAT_ROLES, SYSTEM } from '#kernel/actor.ts'
import { invalid } from '#kernel/refusals.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { isMailAddress } from '#platform/mail/mail.ts'
import { createBody, setStanding } from '../bodies/index.ts'
import { personOf } from '../sign-in/index.ts'
import { giveSeat } from '../team/index.ts'
import { findSecretariat } from './queries.ts'

const SECRETARIAT = 'C2R Secretariat'

/**
 * Seats an officer in the secretariat from the command line: how the first one comes in, who then
 * invites the others. The secretariat is made when there is none. The officer signs in by code and
 * registers a passkey before the seat counts.
 *
 * Errors  invalid: no address; conflict: they have a seat there already
 */
export async function addOfficer(
  work: Work,
  officer: { readonly address: string; readonly name: string },
): Promise<void> {
  const address = officer.address.trim().toLowerCase()
  if (!isMailAddress(address)) invalid('people.officer.no-address')
  await inTransaction(work, async (work) => {
    const secretariat = await openSecretariat(work)
    const { id: person } = await personOf(work, address, { lang: 'en', name: officer.name })
    await giveSeat(work, SYSTEM, { body: secretariat, person, roles: [...SECRETARIAT_ROLES] })
  })
}

async function openSecretariat(work: Work): Promise<string> {
  const found = await findSecretariat(work)
  const id =
    found?.id ??
    (await createBody(work, { kind: 'secretariat', name: SECRETARIAT, country: null })).id
  if (found?.standing !== 'active') await setStanding(work, SYSTEM, id, 'active')
  return id
}
