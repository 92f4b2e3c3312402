import { type SeededMember, seedMember } from '#coalition'
import { type Actor, SYSTEM } from '#kernel/actor.ts'
import { slugOf } from '#kernel/ids.ts'
import type { Work } from '#platform/database/work.ts'
import { findMember } from '../../src/modules/coalition/membership/index.ts'
import {
  announceSuspension,
  answerNotice,
  confirmTeam,
  suspend,
  turn,
} from '../../src/modules/coalition/membership/service.ts'
import type { PledgeState } from '../../src/modules/coalition/tables.ts'
import type { DemoCity } from './cities.ts'
import { INVENTED } from './invented.ts'
import { PROMISES } from './promises.ts'
import { ago, type Cast, dayFrom, found } from './stage.ts'

/** Makes a city a member as it joined, with its promises. Returns the body's id. */
export function seedMembership(
  work: Work,
  city: DemoCity,
  more: { readonly bodyId?: string; readonly number: number },
): Promise<string> {
  const { name, country, division, zone, population, languages, signed } = city
  const [latitude, longitude] = city.at
  const domain = `${slugOf(name)}.example`
  const member: SeededMember = {
    ...(more.bodyId === undefined ? {} : { bodyId: more.bodyId }),
    ...{ name, country, division, latitude, longitude, zone, population, languages, domain },
    populationYear: work.now.getUTCFullYear() - 2,
    populationSource: INVENTED[city.lang],
    memberType: city.type,
    memberSince: dayFrom(work, -city.joined),
    networkCity: city.networkCity,
    website: `https://${domain}`,
    signatoryOffice: signed.office,
    signatoryTitle: signed.title,
    ...(signed.name === null ? {} : { signatoryName: signed.name }),
    basis: signed.office === 'mayor' ? 'office' : 'resolution',
    basisDate: dayFrom(work, -city.joined - 20),
    pledges: pledgesOf(work, city, more.number),
  }
  return seedMember(ago(work, city.joined), member)
}

/** Three promises a city, taken in turn from those of its language; due days lie around today. */
function pledgesOf(work: Work, city: DemoCity, number: number) {
  return PROMISES[city.lang].map((choices, at) => {
    const promise = found(choices[(number + at) % choices.length], 'promise')
    const due = dueOf(city, at, number)
    return {
      commitment: found(COMMITMENTS[at], 'commitment'),
      what: promise.what,
      measure: promise.measure,
      dueOn: dayFrom(work, due),
      state: city.silent ? ('late' as const) : stateOf(due, at, number),
    }
  })
}

/** Units: days from today. */
function dueOf(city: DemoCity, at: number, number: number): number {
  if (city.silent) return -200 - 40 * at
  return city.joined < 60 ? 120 + 30 * at : found(DUE[(number + at) % DUE.length], 'day')
}

/** Past its day a promise is kept, by one city in four not; before it, the first is under way. */
function stateOf(due: number, at: number, number: number): PledgeState {
  if (due < 0) return number % 4 === 3 ? 'late' : 'done'
  return at === 0 ? 'under-way' : 'planned'
}

const COMMITMENTS = ['active-support', 'share-knowledge', 'advocate'] as const
/** Days from today. */
const DUE = [45, -30, 120, 75, -90]

/** Once a year a team says that it still acts for its city; the newest time is told here. */
export async function keepConfirmed(work: Work, cast: Cast, city: DemoCity): Promise<void> {
  for (let day = city.joined - 340; day > 0; day -= 340)
    await confirmTeam(ago(work, day), cast.lead, cast.bodyId)
}

/** Nobody answered: lapsing since a while, and then lapsed. */
export async function letLapse(work: Work, bodyId: string, days: readonly number[]): Promise<void> {
  for (const [at, day] of days.entries()) {
    const member = found(await findMember(work, bodyId), 'member')
    await turn(ago(work, day), SYSTEM, member, {
      to: at === 0 ? 'lapsing' : 'lapsed',
      reason: null,
      by: 'system',
      set: { asked_on: dayFrom(work, -day) },
    })
  }
}

/** A suspension as the rules want it: announced in writing, answered, and decided by another officer. */
export async function seedSuspension(
  work: Work,
  cast: Cast,
  officers: { readonly first: Actor; readonly second: Actor },
): Promise<void> {
  const { bodyId } = cast
  const why =
    'The city has reported on none of its promises for two years and has not answered three letters.'
  await announceSuspension(ago(work, 75), officers.first, bodyId, why)
  const answer = 'After the election the office is being filled anew. We ask for time until spring.'
  await answerNotice(ago(work, 60), cast.lead, bodyId, answer)
  await suspend(ago(work, 40), officers.second, bodyId, 'No report came within the time given.')
}
