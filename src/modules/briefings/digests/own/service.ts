import { actorFor, confirmedAddressesOf, type OwnData } from '#people'
import type { Work } from '#platform/database/work.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { forgetAddress, keepDepartures, sentTo } from '#platform/mailing/held.ts'
import type { Listener } from '#platform/outbox/outbox.ts'
import { forgetSeenAt, mailOf, seenAt } from '../../readers/index.ts'
import { deleteDigest, digestOf, isSubscribed } from '../queries.ts'

const ownedBy = (person: string) => ({ person_id: person, subscriber_id: null })

/** What was mailed in bulk to one of a person's own addresses, and what came back from it. */
async function mailedTo(work: Work, address: string) {
  const hash = addressHash(address)
  return {
    address,
    // Issues are of a subscription: one that is linked with the account is in its own part.
    mailings: (await sentTo(work, hash)).filter(({ kind }) => kind !== 'briefing'),
    seen: await seenAt(work, hash),
    ...(await mailOf(work, hash)),
  }
}

/** This room's part of the export of somebody's data. */
export const digestsOwnData: OwnData = {
  name: 'digests',
  of: async (work, person) => {
    const plan = await digestOf(work, ownedBy(person))
    const actor = await actorFor(work, person)
    const addresses = actor ? await confirmedAddressesOf(work, actor) : []
    const mailed = []
    for (const address of addresses) mailed.push(await mailedTo(work, address))
    return { plan: plan ?? null, mailed }
  },
}

/**
 * Whoever is erased has no digest any more, and the ledger forgets where theirs went. Whoever ended
 * theirs gets none at another address either.
 */
export const digestsListeners: readonly Listener[] = [
  {
    name: 'briefings.forget-digest',
    topic: 'people.person-erased',
    async hear(work, event) {
      const digest = await digestOf(work, ownedBy(event.subject))
      if (digest) await deleteDigest(work, digest.id)
      // A subscription by address alone stays its reader's, who ends it by the link in each mail.
      for (const fingerprint of fingerprintsIn(event.body))
        if (!(await isSubscribed(work, fingerprint))) {
          await forgetAddress(work, fingerprint)
          await forgetSeenAt(work, fingerprint)
        }
    },
  },
  {
    name: 'briefings.keep-digests-left',
    topic: 'people.address-preferred',
    hear: (work, { body }) =>
      keepDepartures(work, { from: String(body.from), to: String(body.to) }, 'digests'),
  },
]

const fingerprintsIn = ({ fingerprints }: Readonly<Record<string, unknown>>): readonly string[] =>
  Array.isArray(fingerprints) ? fingerprints.map(String) : []
