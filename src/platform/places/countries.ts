/** UN geoscheme regions, with the Americas parted: what lists are filtered by. */
export type Region =
  | 'africa'
  | 'asia'
  | 'europe'
  | 'latin-america-caribbean'
  | 'northern-america'
  | 'oceania'

/** Source  UN Statistics Division, M49; the Americas parted at the border of Mexico; XK with Europe. */
const COUNTRIES: Readonly<Record<Region, string>> = {
  africa: `DZ AO BJ BW BF BI CV CM CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG
    MW ML MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW`,
  asia: `AF AM AZ BH BD BT BN KH CN CY GE HK IN ID IR IQ IL JP JO KZ KW KG LA LB MO MY MV MN MM NP
    KP OM PK PS PH QA SA SG KR LK SY TW TJ TH TL TR TM AE UZ VN YE`,
  europe: `AX AL AD AT BY BE BA BG HR CZ DK EE FO FI FR DE GI GR GG HU IS IE IM IT JE LV LI LT LU MT
    MD MC ME NL MK NO PL PT RO RU SM RS SK SI ES SJ SE CH UA GB VA XK`,
  'latin-america-caribbean': `AI AG AR AW BS BB BZ BO BQ BR VG KY CL CO CR CU CW DM DO EC SV FK GF
    GD GP GT GY HT HN JM MQ MS MX NI PA PY PE PR BL KN LC MF VC SX SR TT TC VI UY VE`,
  'northern-america': 'BM CA GL PM US',
  oceania: `AS AU CX CC CK FJ PF GU KI MH FM NR NC NZ NU NF MP PW PG PN WS SB TK TO TV VU WF`,
}

export const INCOMES = ['low', 'lower-middle', 'upper-middle', 'high'] as const
export type Income = (typeof INCOMES)[number]

/**
 * Income groups of economies for the Bank's fiscal year 2026, by national income a head in 2024
 * (Atlas method). Ethiopia and Venezuela are not classified that year, and neither are territories
 * that the Bank lists with another economy: they have no group here either.
 *
 * Source  World Bank, Country and Lending Groups, classification of 1 July 2025 (CC BY 4.0); written
 *         down by hand, and equal to a list of 2023 kept elsewhere with what the Bank moved since
 *         (`countries.test.ts`)
 */
const ECONOMIES: Readonly<Record<Income, string>> = {
  low: 'AF BF BI CF TD CD ER GM GW KP LR MG MW ML MZ NE RW SL SO SS SD SY TG UG YE',
  'lower-middle': `AO BD BJ BT BO KH CM KM CG CI DJ EG SZ GH GN HT HN IN JO KE KI KG LA LB LS MR FM
    MA MM NA NP NI NG PK PG PH ST SN SB LK TJ TZ TL TN UZ VU VN PS ZM ZW`,
  'upper-middle': `AL DZ AR AM AZ BY BZ BA BW BR CV CN CO CU DM DO EC SV GQ FJ GA GE GD GT ID IR IQ
    JM KZ XK LY MY MV MH MU MX MD MN ME MK PY PE WS RS ZA LC VC SR TH TO TR TM TV UA`,
  high: `AS AD AG AW AU AT BS BH BB BE BM VG BN BG CA KY CL CR HR CW CY CZ DK EE FO FI FR PF DE GI
    GR GL GU GY HK HU IS IE IM IL IT JP JE GG KR KW LV LI LT LU MO MT MC NR NL NC NZ MP NO OM PW PA
    PL PT PR QA RO RU SM SA SC SG SX SK SI ES KN MF SE CH TW TT TC AE GB US UY VI`,
}

const keyed = <K extends string>(lists: Readonly<Record<K, string>>): ReadonlyMap<string, K> =>
  new Map(
    (Object.keys(lists) as K[]).flatMap((key) =>
      lists[key].split(/\s+/).map((code) => [code, key] as const),
    ),
  )

export const REGIONS = Object.keys(COUNTRIES) as readonly Region[]

const REGION_OF = keyed(COUNTRIES)
const INCOME_OF = keyed(ECONOMIES)

export const COUNTRY_CODES: readonly string[] = [...REGION_OF.keys()]

/** The region of an ISO 3166-1 alpha-2 code (and XK), or undefined for what is no inhabited one. */
export const regionOf = (country: string): Region | undefined => REGION_OF.get(country)

/** The income group of an ISO 3166-1 alpha-2 code (and XK), or undefined where there is none. */
export const incomeOf = (country: string): Income | undefined => INCOME_OF.get(country)
