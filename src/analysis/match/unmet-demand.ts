import { DecisionError } from '../foundation/errors.ts'
import { indexNames } from '../foundation/names.ts'
import { provenance } from '../foundation/provenance.ts'
import { Residual } from './residual.ts'
import type { DemandSignal, Gap, Need, Offer } from './types.ts'

/**
 * What is asked that no offer covers, by theme and region: the public list of asks.
 *
 * An offer covers any need of its themes in its regions, up to its quantity. The gap of a line is what all offers could
 * not cover even if they served that line alone, so no line hides another's; what several lines compete for is in
 * `contested`. More offers never widen a gap, and an offer that reaches no need changes nothing.
 *
 * Formula  gap(S) = asked(S) − most that can be covered of S; contested = gap(all) − Σ gap(theme, region)
 * Units    whole units, one for all (hours, minor units of one currency)
 * Returns  lines with a gap alone, the widest first
 * Errors   `empty-input` without needs, `duplicate-name`, `not-whole` naming the need or offer
 * Source   maximum flow: Ford & Fulkerson 1956
 */
export function unmetDemand(needs: readonly Need[], offers: readonly Offer[]): DemandSignal {
  check(needs, 'need')
  if (offers.length > 0) check(offers, 'offer')
  const lines = linesOf(needs, ({ theme, region }) => JSON.stringify([theme, region]))
  const cells = lines.map((line) => gapOf(line, offers))
  const asked = sum(needs)
  const covered = most(needs, offers)
  const alone = cells.reduce((total, { gap }) => total + gap, 0)
  return {
    ...{ asked, covered, gap: asked - covered, contested: asked - covered - alone },
    byThemeAndRegion: widest(
      lines.map((line, at) => ({ ...placeOf(line), ...(cells[at] as Gap) })),
    ),
    byTheme: widest(
      linesOf(needs, ({ theme }) => theme).map((line) => {
        return { theme: placeOf(line).theme, ...gapOf(line, offers) }
      }),
    ),
    byRegion: widest(
      linesOf(needs, ({ region }) => region).map((line) => {
        return { region: placeOf(line).region, ...gapOf(line, offers) }
      }),
    ),
    unreached: needs.filter((need) => !offers.some((offer) => reaches(offer, need))).map(idOf),
    idle: offers.filter((offer) => !needs.some((need) => reaches(offer, need))).map(idOf),
    provenance: provenance('unmetDemand', { needs, offers }),
  }
}

const idOf = ({ id }: { id: string }) => id

const sum = (amounts: readonly { quantity: number }[]): number =>
  amounts.reduce((total, { quantity }) => total + quantity, 0)

function check(rows: readonly { id: string; quantity: number }[], what: string): void {
  indexNames(rows.map(idOf), what)
  for (const { id, quantity } of rows)
    if (!(Number.isSafeInteger(quantity) && quantity >= 0))
      throw new DecisionError('not-whole', `the quantity of ${id} must be a whole number`, {
        [what]: id,
        quantity,
      })
  if (sum(rows) > Number.MAX_SAFE_INTEGER)
    throw new DecisionError('out-of-domain', 'quantities add up beyond whole numbers', { what })
}

const reaches = (offer: Offer, { theme, region }: Need): boolean =>
  (offer.themes === null || offer.themes.includes(theme)) &&
  (offer.regions === null || offer.regions.includes(region))

function linesOf(needs: readonly Need[], key: (need: Need) => string): Need[][] {
  return [...Map.groupBy(needs, key).values()]
}

function placeOf(line: readonly Need[]): { theme: string; region: string } {
  const { theme, region } = line[0] as Need
  return { theme, region }
}

function gapOf(line: readonly Need[], offers: readonly Offer[]): Gap {
  const asked = sum(line)
  return { asked, gap: asked - most(line, offers), needs: line.map(idOf) }
}

/** The most that the offers can cover of these needs: a flow from offers to places of demand. */
function most(needs: readonly Need[], offers: readonly Offer[]): number {
  const places = linesOf(needs, ({ theme, region }) => JSON.stringify([theme, region]))
  const pairs = offers.flatMap((offer, o) =>
    places.flatMap((place, p) => (reaches(offer, place[0] as Need) ? [[o, p] as const] : [])),
  )
  const residual = new Residual(offers.length + places.length, {
    source: Int32Array.from(pairs, ([o]) => o),
    target: Int32Array.from(pairs, ([, p]) => offers.length + p),
    room: Float64Array.from(pairs, ([o]) => (offers[o] as Offer).quantity),
    cost: new Float64Array(pairs.length),
  })
  residual.feed(
    Float64Array.from([
      ...offers.map(({ quantity }) => quantity),
      ...places.map((place) => -sum(place)),
    ]),
  )
  return places.reduce(
    (covered, place, p) => covered + sum(place) + residual.leftAt(offers.length + p),
    0,
  )
}

/** Lines with a gap, the widest first, then by name. */
function widest<T extends Gap & { theme?: string; region?: string }>(lines: readonly T[]): T[] {
  const name = ({ theme = '', region = '' }: T) => JSON.stringify([theme, region])
  return lines
    .filter(({ gap }) => gap > 0)
    .sort((a, b) => b.gap - a.gap || (name(a) < name(b) ? -1 : 1))
}
