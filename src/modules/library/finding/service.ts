import { placeOfBody } from '#coalition'
import type { Actor } from '#kernel/actor.ts'
import { CRISIS_TYPES, PHASES } from '#kernel/frame.ts'
import type { Work } from '#platform/database/work.ts'
import { type Tag, tagsOf } from '#platform/search/about.ts'
import { type Answer, search } from '#platform/search/finding.ts'
import type { SearchKind } from '#web/house.ts'
import type { Wanted } from './forms.ts'
import type { Scope } from './links.ts'
import { openCrisesOf } from './queries.ts'

export const RESULTS = 20

const among = <T extends string>(all: readonly T[], keys: readonly string[]): readonly T[] =>
  all.filter((one) => keys.includes(one))

/** What is known of the place that somebody acts for: how big, how rich, where, and what it is hit by. */
async function placeOfReader(work: Work, actor: Actor): Promise<readonly Tag[]> {
  const seat = actor.acting
  if (seat?.bodyKind !== 'city') return []
  const place = await placeOfBody(work, seat.bodyId)
  if (!place) return []
  const { hazards, stages } = await openCrisesOf(work, seat.bodyId)
  return tagsOf({
    countries: [place.country],
    populations: place.population === null ? [] : [place.population],
    latitudes: place.latitude === null ? [] : [place.latitude],
    hazards: among(CRISIS_TYPES, hazards),
    stages: among(PHASES, stages),
  })
}

/** Which place records are compared with: the one said on the page, or that of the reader. */
export async function comparedWith(
  work: Work,
  actor: Actor,
  wanted: Wanted,
): Promise<readonly Tag[]> {
  if (wanted.place.length > 0) return wanted.place
  return wanted.anyPlace ? [] : placeOfReader(work, actor)
}

/** The kinds a search looks through: those of the library, or all. */
export const kindsOf = (scope: Scope, kinds: readonly SearchKind[]): readonly string[] =>
  scope === 'all' ? [] : kinds.filter((one) => one.library).map((one) => one.kind)

type Asking = {
  readonly wanted: Wanted
  readonly kinds: readonly string[]
  readonly langs: readonly string[]
  readonly place: readonly Tag[]
  readonly page: number
}

/** One page of what an address asks for, as far as this actor may see it. */
export const findRecords = (work: Work, actor: Actor, asking: Asking): Promise<Answer> =>
  search(work, actor, {
    ...{ query: asking.wanted.query, filters: asking.wanted.filters },
    ...{ order: asking.wanted.order, kinds: asking.kinds, langs: asking.langs },
    reader: asking.place,
    page: { offset: (asking.page - 1) * RESULTS, limit: RESULTS },
  })
