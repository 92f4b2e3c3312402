import type { Actor } from '#kernel/actor.ts'
import { holds, isOfficer } from '#kernel/actor.ts'
import type { Region } from '../tables.ts'

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

export const REGIONS = Object.keys(COUNTRIES) as readonly Region[]

const REGION_OF = new Map<string, Region>(
  REGIONS.flatMap((region) =>
    COUNTRIES[region].split(/\s+/).map((code) => [code, region] as const),
  ),
)

/** The region of an ISO 3166-1 alpha-2 code (and XK), or undefined for what is no inhabited one. */
export const regionOf = (country: string): Region | undefined => REGION_OF.get(country)

export const isCountry = (code: string): boolean => REGION_OF.has(code)

const names = new Map<string, Intl.DisplayNames>()

/** A country's or territory's name in the reader's language, as Unicode CLDR spells it. */
export function countryName(lang: string, code: string): string {
  const known = names.get(lang) ?? new Intl.DisplayNames(lang, { type: 'region', fallback: 'code' })
  names.set(lang, known)
  return known.of(code) ?? code
}

const languages = new Map<string, Intl.DisplayNames>()

/** A language's name in the reader's language where this is its BCP 47 code; otherwise the text itself. */
export function languageName(lang: string, code: string): string {
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code)) return code
  const known =
    languages.get(lang) ?? new Intl.DisplayNames(lang, { type: 'language', fallback: 'none' })
  languages.set(lang, known)
  try {
    return known.of(code) ?? code
  } catch {
    return code
  }
}

const options = new Map<string, readonly { value: string; label: string }[]>()

/** Every country for a select, in the order of the reader's alphabet. */
export function countryOptions(lang: string): readonly { value: string; label: string }[] {
  const known = options.get(lang)
  if (known) return known
  const made = [...REGION_OF.keys()]
    .map((value) => ({ value, label: countryName(lang, value) }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
  options.set(lang, made)
  return made
}

export const may = {
  /** Codes from registers are added by those who know them, and by the secretariat. */
  addIds: (actor: Actor, bodyId: string | null): boolean =>
    isOfficer(actor, 'membership-officer', 'administrator') ||
    (bodyId !== null && holds(actor, bodyId, 'lead', 'deputy', 'analyst')),
  /** What a place lies in, and what it became, changes how people are counted. */
  place: (actor: Actor): boolean => isOfficer(actor, 'membership-officer', 'administrator'),
}
