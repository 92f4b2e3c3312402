import { expect, test } from 'vitest'
import { COUNTRY_CODES, INCOMES, type Income, incomeOf, REGIONS, regionOf } from './countries.ts'

test('every country has one region, and at most one income group', () => {
  expect(COUNTRY_CODES.length).toBeGreaterThan(230)
  for (const code of COUNTRY_CODES) {
    expect(REGIONS).toContain(regionOf(code))
    expect([...INCOMES, undefined]).toContain(incomeOf(code))
  }
  expect([regionOf('SN'), incomeOf('SN')]).toEqual(['africa', 'lower-middle'])
  expect([regionOf('ZZ'), incomeOf('ZZ'), incomeOf('ET')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

/**
 * Kept by somebody else: what the Bank's own interface answered on 24 January 2023, for its fiscal
 * year 2023, as the Stata package wbopendata prints it. Venezuela was not classified. The Bank counts
 * Jersey and Guernsey as one economy, the Channel Islands.
 */
const IN_2023: Readonly<Record<Income, string>> = {
  low: 'AF BF BI CF TD CD ER ET GM GN GW KP LR MG MW ML MZ NE RW SL SO SS SD SY TG UG YE ZM',
  'lower-middle': `DZ AO BD BJ BT BO CV KH CM KM CG CI DJ EG SV SZ GH HT HN IN ID IR KE KI KG LA LB LS MR
    FM MN MA MM NP NI NG PK PG PH WS ST SN SB LK TJ TZ TL TN UA UZ VU VN PS ZW`,
  'upper-middle': `AL AS AR AM AZ BY BZ BA BW BR BG CN CO CR CU DM DO EC GQ FJ GA GE GD GT GY IQ JM JO KZ
    XK LY MY MV MH MU MX MD ME NA MK PW PY PE RU RS ZA LC VC SR TH TO TR TM TV`,
  high: `AD AG AW AU AT BS BH BB BE BM VG BN CA KY JE GG CL HR CW CY CZ DK EE FO FI FR PF DE GI
    GR GL GU HK HU IS IE IM IL IT JP KR KW LV LI LT LU MO MT MC NR NL NC NZ MP NO OM PA PL
    PT PR QA RO SM SA SC SG SX SK SI ES KN MF SE CH TW TT TC AE GB US UY VI`,
}

/** What the Bank moved on each 1 July since. Source  World Bank blog, new classifications by income level */
const MOVED: readonly (readonly [year: number, group: Income | undefined, economies: string])[] = [
  [2023, 'lower-middle', 'GN ZM JO'],
  [2023, 'upper-middle', 'SV ID PS'],
  [2023, 'high', 'GY AS'],
  [2024, 'upper-middle', 'DZ IR MN UA'],
  [2024, 'lower-middle', 'PS'],
  [2024, 'high', 'BG PW RU'],
  [2025, 'upper-middle', 'CV WS'],
  [2025, 'lower-middle', 'NA'],
  [2025, 'high', 'CR'],
  [2025, undefined, 'ET'],
]

test('the income groups are those of a list kept elsewhere, with what the Bank moved since', () => {
  const groups = new Map<string, Income | undefined>()
  for (const income of INCOMES)
    for (const code of IN_2023[income].split(/\s+/)) groups.set(code, income)
  for (const [, income, codes] of MOVED)
    for (const code of codes.split(' ')) groups.set(code, income)
  const other = COUNTRY_CODES.filter((code) => groups.get(code) !== incomeOf(code))
  expect(other).toEqual([])
  const counted = INCOMES.map((one) => [...groups.values()].filter((own) => own === one).length)
  expect(counted).toEqual([25, 50, 54, 88])
})
