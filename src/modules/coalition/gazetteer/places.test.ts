import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import { type GazetteerPlace, isOfGeonames, placeByGeonamesId, searchPlaces } from './gazetteer.ts'
import { gazetteer } from './load.ts'

/** ISO 3166-1 codes of the 193 members of the United Nations. */
const MEMBERS =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW'.split(
    ' ',
  )

const all: GazetteerPlace[] = [...gazetteer().indexById.keys()].flatMap(
  (id) => placeByGeonamesId(id) ?? [],
)

function without(holds: (place: GazetteerPlace) => boolean): string[] {
  return all.filter((place) => !holds(place)).map(({ geonamesId, name }) => `${geonamesId} ${name}`)
}

describe('the generated file', () => {
  it('holds the places that the sources give, each once', () => {
    expect(all).toHaveLength(gazetteer().rows.length)
    expect(all.filter(({ population }) => (population ?? 0) >= 50_000)).toHaveLength(9857)
  })

  it('is sorted by country and id, so that a rebuild shows as a small difference', () => {
    const order = (a: GazetteerPlace, b: GazetteerPlace) =>
      a.country === b.country ? a.geonamesId - b.geonamesId : a.country < b.country ? -1 : 1
    expect(all).toEqual([...all].sort(order))
  })

  it('gives every place a name that can be searched', () => {
    expect(without(({ name }) => fold(name) !== '')).toEqual([])
  })

  it('gives every place a time zone that is known here', () => {
    const zones = new Set(all.map(({ zone }) => zone))
    const known = [...zones].filter((timeZone) => {
      return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
    })
    expect(known).toHaveLength(zones.size)
    expect(zones.has('')).toBe(false)
    expect(placeByGeonamesId(3894426)?.zone).toBe('America/Coyhaique')
  })

  it('gives every place a country code that has a name', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    expect(without(({ country }) => names.of(country) !== undefined)).toEqual([])
  })

  it('gives every place a point on the globe', () => {
    const onGlobe = ({ latitude, longitude }: GazetteerPlace) =>
      Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0)
    expect(without(onGlobe)).toEqual([])
  })

  it('names the division of every place where the source does', () => {
    const nameless = all.filter(({ division }) => division === '').map(({ country }) => country)
    expect([...new Set(nameless)].join(' ')).toBe(
      'AW BL CC CW CX EH FK GI GS HK MF MO MR NF NU PN SG SX TC VA VG',
    )
  })

  it('leaves an unknown population unknown', () => {
    expect(without(({ population }) => population === null || population > 0)).toEqual([])
  })

  it('keeps names and aliases free of the signs that part cells', () => {
    expect(without(({ name, aliases }) => !/[|\t\n]/.test([name, ...aliases].join('')))).toEqual([])
  })
})

describe('what GeoNames does not fully know', () => {
  it('is not left out: seats of the second to the fourth order whose population is unknown', () => {
    const unknown = all.filter((place) => place.population === null && place.capital === null)
    expect(unknown.length).toBeGreaterThan(30_000)
    // Huangyan and Luqiao in China, by the names of their districts; Linhai, a city of a million.
    expect([8400688, 8400691, 1803422].map((id) => placeByGeonamesId(id)?.name)).toEqual([
      'Dongcheng',
      'Lubei',
      'Linhai',
    ])
  })

  it('is numbered below zero where it has no record: seats and cities that we add by hand', () => {
    const ours = all.filter(({ geonamesId }) => !isOfGeonames(geonamesId))
    expect(ours.map(({ geonamesId }) => geonamesId).sort((a, b) => b - a)).toEqual(
      Array.from({ length: 36 }, (_, at) => -1 - at),
    )
    const kenge = searchPlaces('Kenge', { country: 'CD' })[0]?.place
    expect([kenge?.capital, kenge?.division, kenge?.zone]).toEqual([
      'first-order',
      'Kwango',
      'Africa/Kinshasa',
    ])
    expect(searchPlaces('제천시')[0]?.place.name).toBe('Jecheon')
  })
})

describe('capitals', () => {
  const national = new Set(all.filter((p) => p.capital === 'national').map((p) => p.country))

  it('of the members of the United Nations are all there, where the source names one', () => {
    expect(MEMBERS).toHaveLength(193)
    // GeoNames names no capital for Israel; Jerusalem is there as a first-order seat.
    expect(MEMBERS.filter((country) => !national.has(country))).toEqual(['IL'])
    expect(placeByGeonamesId(281184)?.name).toBe('Jerusalem')
  })

  it('are one a country', () => {
    const count = all.filter((place) => place.capital === 'national').length
    expect([count, national.size]).toEqual([241, 241])
  })

  it('of first-order divisions lack only where the list beside the file says so', () => {
    const text = readFileSync(new URL('seatless.tsv', import.meta.url), 'utf8').trimEnd()
    const codes = text.split('\n').map((line) => line.split('\t')[0] ?? '')
    const seated = new Set(
      all.filter((p) => p.capital !== null).map((p) => `${p.country}.${p.divisionCode}`),
    )
    expect(codes.filter((code) => seated.has(code))).toEqual([])
    const named = [...gazetteer().divisions.keys()]
    expect(named.filter((code) => !seated.has(code) && !codes.includes(code))).toEqual([])
    const counts = Object.entries(Object.groupBy(codes, (code) => code.slice(0, 2)))
    expect(counts.map(([country, some]) => `${country}${some?.length}`).join(' ')).toBe(
      'AG2 AS2 AX2 AZ4 BB1 BE1 BG1 BH2 BM10 BS2 BY1 CK6 CO1 CZ1 ET1 GG3 HK8 HR1 HU1 IM3 IN2 JE10 KG2 LV4 MA2 MH9 MO8 MP1 MS1 NO1 NR7 PF1 PG1 RO1 RU1 SB1 SC19 SR1 TF4 TJ1 UA1 UM9 YE1',
    )
  })

  it('of first-order divisions are there, also small ones and those our table adds', () => {
    const seat = (id: number) => placeByGeonamesId(id)?.capital
    // Sant Julià de Lòria (8,022 people); Shah Alam, Kolwezi and Halabja (from corrections.tsv).
    expect([3039163, 1732903, 922773, 96205].map(seat)).toEqual(Array(4).fill('first-order'))
  })
})
