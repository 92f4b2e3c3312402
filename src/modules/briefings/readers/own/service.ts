import { type Actor, type Person, SYSTEM } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { confirmedAddressesOf, type OwnData } from '#people'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { addressHash, normalAddress } from '#platform/mailing/addresses.ts'
import type { Listener } from '#platform/outbox/outbox.ts'
import type { Words } from '#web/words.ts'
import { dataOf, erase } from '../held/index.ts'
import { links } from '../links.ts'
import { readable } from '../policy.ts'
import { insertSubscriber, type Subscriber, updateSubscriber } from '../queries.ts'
import { named, noteChange, welcomeBack, wordingKept } from '../service.ts'
import { subscribersAt, subscribersOf } from './queries.ts'

function self(actor: Actor): Person {
  ensure(actor.person !== null)
  return actor.person
}

/** One of one's own confirmed addresses, with its subscription if there is one. */
export type Own = { readonly address: string; readonly subscriber: Subscriber | null }

/** The actor's addresses, which their account has confirmed, and what each of them gets. */
export async function ownSubscriptions(work: Work, actor: Actor): Promise<readonly Own[]> {
  self(actor)
  const addresses = (await confirmedAddressesOf(work, actor))
    .map(normalAddress)
    .filter((one) => one !== null)
  const there = await subscribersAt(work, addresses)
  return addresses.map((address) => ({
    address,
    subscriber: there.find((one) => one.address === address) ?? null,
  }))
}

async function ownAt(work: Work, actor: Actor, address: string): Promise<Own> {
  const own = await ownSubscriptions(work, actor)
  return own.find((one) => one.address === address) ?? missing()
}

/**
 * Subscribes one of the actor's own addresses. The account has proven the mailbox, so no link is
 * mailed; the words are the same, and are kept.
 */
export async function subscribeSelf(
  work: Work,
  actor: Actor,
  address: string,
  t: Words,
): Promise<void> {
  const person = self(actor)
  const { subscriber } = await ownAt(work, actor, address)
  if (subscriber?.state === 'confirmed') conflict('readers.own.already')
  await inTransaction(work, async (work) => {
    const langs = [...readable([...(person.langs ?? []), person.lang])]
    const fresh = {
      ...{ state: 'confirmed' as const, rhythm: 'weekly' as const, lang: person.lang, langs },
      ...{ zone: person.zone, person_id: person.id, paused_until: null, left_at: null },
      confirmed_at: work.now,
    }
    const id = subscriber?.id ?? newId()
    const row = { ...fresh, ...named(address), id, hour: 7, themes: [], changed_at: work.now }
    const done = subscriber
      ? await updateSubscriber(work, subscriber, fresh)
      : await insertSubscriber(work, row)
    if (!done) conflict('refusal.twice')
    await welcomeBack(work, address)
    const words = { lang: t.lang, wording: await wordingKept(work, t) }
    const said = { kind: 'confirmed', interface: 'account', source: links.own, ...words } as const
    await noteChange(work, actor, { id, before: subscriber, after: fresh }, [said])
  })
}

/** Links a subscription with the account, or takes it off. Only of an address the account has confirmed. */
export async function linkSelf(
  work: Work,
  actor: Actor,
  address: string,
  linked: boolean,
): Promise<void> {
  const person = self(actor)
  const { subscriber } = await ownAt(work, actor, address)
  if (!subscriber) missing()
  await inTransaction(work, async (work) => {
    const after = { ...subscriber, person_id: linked ? person.id : null }
    if (!(await updateSubscriber(work, subscriber, { person_id: after.person_id })))
      conflict('refusal.twice')
    const kind = linked ? ('linked' as const) : ('unlinked' as const)
    const said = { kind, interface: 'account', source: links.own } as const
    await noteChange(work, actor, { id: subscriber.id, before: subscriber, after }, [said])
  })
}

const linkOf = (one: Subscriber) => ({
  addressHash: addressHash(one.address),
  list: null,
  subscriberId: one.id,
})

/** This room's part of the export of somebody's data. */
export const readersOwnData: OwnData = {
  name: 'briefings',
  of: async (work, person) => {
    const held = []
    for (const one of await subscribersOf(work, person)) {
      const { subscription, ...rest } = await dataOf(work, linkOf(one))
      held.push({ subscription: { ...subscription, address: one.address }, ...rest })
    }
    return held
  },
}

/** Whoever is erased takes the subscriptions linked with their account along. */
export const readersListeners: readonly Listener[] = [
  {
    name: 'briefings.forget-reader',
    topic: 'people.person-erased',
    async hear(work, event) {
      for (const one of await subscribersOf(work, event.subject))
        await erase(work, SYSTEM, linkOf(one), 'account')
    },
  },
]
