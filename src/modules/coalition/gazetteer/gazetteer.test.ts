import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PlaceCandidate, placeByGeonamesId, searchPlaces, similarNames } from './gazetteer.ts'

/** The best candidate as "Name, CC, how". */
function best(query: string, country?: string): string {
  const [first] = searchPlaces(query, country ? { country } : {})
  return first ? `${first.place.name}, ${first.place.country}, ${first.how}` : 'nothing'
}

/** What a person sees to tell two places apart. */
function label({ place }: PlaceCandidate): string {
  const { name, division, country, latitude, longitude } = place
  return `${name} · ${division} · ${country} · ${latitude} ${longitude}`
}

describe('names as people type them', () => {
  it.each([
    ['São Paulo', 'São Paulo, BR, name'],
    ['sao paulo', 'São Paulo, BR, name'],
    ['  SAO-PAULO ', 'São Paulo, BR, name'],
    ['Zürich', 'Zürich, CH, name'],
    ['Łódź', 'Łódź, PL, name'],
    ['lodz', 'Łódź, PL, name'],
    ['Kraków', 'Kraków, PL, name'],
    ['krakow', 'Kraków, PL, name'],
    ['İzmir', 'İzmir, TR, name'],
    ['IZMIR', 'İzmir, TR, name'],
    ['Xian', 'Xi’an, CN, name'],
    ['St. Petersburg', 'Saint Petersburg, RU, name'],
    ['Ville de Lyon', 'Lyon, FR, name'],
    ['Município de Salvador', 'Salvador, BR, name'],
  ])('%s finds %s', (query, found) => {
    expect(best(query)).toBe(found)
  })

  it.each([
    ['Wien', 'Vienna, AT, alias'],
    ['Viena', 'Vienna, AT, alias'],
    ['Cologne', 'Köln, DE, alias'],
    ['Koeln', 'Köln, DE, alias'],
    ['Firenze', 'Florence, IT, alias'],
    ['Bombay', 'Mumbai, IN, alias'],
    ['Kiev', 'Kyiv, UA, alias'],
    ['La Haye', 'The Hague, NL, alias'],
    ['Le Cap', 'Cape Town, ZA, alias'],
    ['Nueva York', 'New York City, US, alias'],
    ['NYC', 'New York City, US, alias'],
    ['Port Elizabeth', 'Gqeberha, ZA, alias'],
    ['Ujung Pandang', 'Makassar, ID, alias'],
    ['東京', 'Tokyo, JP, alias'],
    ['القاهرة', 'Cairo, EG, alias'],
    ['Москва', 'Moscow, RU, alias'],
    ['दिल्ली', 'Delhi, IN, alias'],
  ])('the alias %s finds %s', (query, found) => {
    expect(best(query)).toBe(found)
  })

  it('says which alias matched, as the source spells it', () => {
    expect(searchPlaces('genf')[0]).toMatchObject({ matched: 'Genf', exact: true, how: 'alias' })
  })

  it.each([
    ['Sao Pualo', 'São Paulo, BR, similar'],
    ['Johanesburg', 'Johannesburg, ZA, beginning'],
    ['Johannesbrug', 'Johannesburg, ZA, similar'],
    ['Budapset', 'Budapest, HU, similar'],
    ['Addis Abbeba', 'Addis Ababa, ET, similar'],
  ])('the misspelt %s finds %s and is not exact', (query, found) => {
    expect([best(query), searchPlaces(query)[0]?.exact]).toEqual([found, false])
  })

  it.each([
    ['lond', 'London, GB, beginning'],
    ['janei', 'Rio de Janeiro, BR, beginning'],
    ['stockh', 'Stockholm, SE, beginning'],
  ])('the beginning %s finds %s', (query, found) => {
    expect(best(query)).toBe(found)
  })
})

describe('homonyms', () => {
  it('are all candidates, even beyond the limit, and none is chosen', () => {
    const found = searchPlaces('springfield', { limit: 1 })
    expect(found.map(({ place, exact }) => `${place.division} ${exact}`)).toEqual([
      'Missouri true',
      'Massachusetts true',
      'Illinois true',
      'Oregon true',
      'Ohio true',
    ])
  })

  it('what follows a comma brings a country or a division forward', () => {
    const first = (query: string) => searchPlaces(query)[0]?.place
    expect(first('San José, Costa Rica')?.country).toBe('CR')
    expect(first('San José, Estados Unidos')?.country).toBe('US')
    expect(first('Springfield, IL')?.division).toBe('Illinois')
    expect(first('Santiago, nowhere')?.name).toBe('Santiago')
  })

  it('a country keeps only its own places', () => {
    expect(best('Córdoba', 'ar')).toBe('Córdoba, AR, name')
    expect(best('Córdoba', 'ES')).toBe('Córdoba, ES, name')
    expect(searchPlaces('Córdoba', { country: 'ZZ' })).toEqual([])
  })

  const sample = join(process.cwd(), '../shared/data/geonames-cities-homonyms.json')
  it('of a public sample can be told apart', () => {
    const listed: { name: string }[] = JSON.parse(readFileSync(sample, 'utf8'))
    const names = [...new Set(listed.map(({ name }) => name))]
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => searchPlaces(name).length === 0)).toEqual([])
    for (const name of names) {
      const found = searchPlaces(name, { limit: 100 })
      expect(new Set(found.map(label)).size, name).toBe(found.length)
    }
  })
})

describe('what cannot be a name', () => {
  it.each(['', ' ', '\n\t', '|', '---', '🏙️', 'x'.repeat(121), 'x'.repeat(1_000_000)])(
    'finds nothing (%#)',
    (query) => {
      expect(searchPlaces(query)).toEqual([])
    },
  )

  it.each(["'; drop table places; --", '.*', '(a+)+$', '\u0000', '\ufdfa'.repeat(120), '\uff5c'])(
    'does no harm (%#)',
    (query) => {
      expect(searchPlaces(query).length).toBeLessThanOrEqual(10)
    },
  )

  it('any text is answered with distinct places and no more than asked, but for homonyms', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer(), (query, limit) => {
        const found = searchPlaces(query, { limit })
        const ids = new Set(found.map(({ place }) => place.geonamesId))
        const cut = found.filter(({ exact }) => !exact)
        return ids.size === found.length && cut.length <= 100
      }),
      { numRuns: 60 },
    )
  })

  it.each([[Number.NaN], [0], [-5], [0.5]])('a limit of %s still gives one', (limit) => {
    expect(searchPlaces('lond', { limit })).toHaveLength(1)
  })
})

describe('similarNames', () => {
  it.each([
    ['São Tomé', 'SAO TOME', true],
    ['City of Lagos', 'Lagos', true],
    ['Ayuntamiento de Mérida', 'merida', true],
    ['Saint-Denis', 'St Denis', true],
    ['Lagos', 'Laos', false],
    ['दिल्ली', 'दल्ली', false],
    ['', '', false],
    ['---', '!!!', false],
  ])('%s and %s: %s', (a, b, same) => {
    expect([similarNames(a, b), similarNames(b, a)]).toEqual([same, same])
  })
})

describe('placeByGeonamesId', () => {
  it('gives the whole record', () => {
    const { aliases, ...freetown } = placeByGeonamesId(2409306) ?? { aliases: [] }
    expect(freetown).toEqual({
      geonamesId: 2409306,
      name: 'Freetown',
      country: 'SL',
      division: 'Western Area',
      divisionCode: '04',
      latitude: 8.48714,
      longitude: -13.2356,
      zone: 'Africa/Freetown',
      population: 802639,
      capital: 'national',
      partOfCity: false,
    })
    expect(aliases).toContain('フリータウン')
  })

  it('gives nothing for an unknown id', () => {
    expect([placeByGeonamesId(-99_999), placeByGeonamesId(Number.NaN)]).toEqual([
      undefined,
      undefined,
    ])
  })
})
