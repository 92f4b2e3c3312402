import { FIELDS, type Field } from '../../record/index.ts'
import type { Column } from '../evidence/index.ts'

/** Where a column goes: a field, a note on the action, or nowhere. */
export type Target = Field | 'note' | 'leave'
export type Mapping = Readonly<Record<string, Target>>

export const isTarget = (text: string): text is Target =>
  text === 'note' || text === 'leave' || (FIELDS as readonly string[]).includes(text)

/** Heads under which files keep a field, in the languages of the platform and the usual standards. */
const HEADS: Readonly<Record<Field, RegExp>> = {
  title:
    /^(title|name|project( name| title)?|action( name| title)?|titulo|nombre( del proyecto)?|proyecto|accion|medida|iniciativa|titre|nom( du projet)?|projet|intitule|mesure)$/,
  summary: /^(summary|short description|abstract|resumen|resume)$/,
  description: /^(description|details?|descripcion|detalles?)$/,
  code: /^(code|action code|codigo)$/,
  externalRef:
    /^(identifier|id|project id|ref(erence)?( number)?|external ref|identificador|identifiant|reference externe)$/,
  kind: /^(kind|type|recovery or renewal|tipo)$/,
  theme: /^(theme|category|sector|tema|eje|ambito|categoria|categorie|axe|thematique)$/,
  horizon: /^(horizon|timeframe|horizonte|plazo|echeance)$/,
  status: /^(status|state|estado|statut|etat)$/,
  lead: /^(lead|lead department|department|lead body|responsable|unidad( responsable)?|departamento|service|service responsable|departement)$/,
  champion: /^(champion|impulsor|porteur)$/,
  partners: /^(partners?|socios|aliados|partenaires?)$/,
  place: /^(place|location|neighbou?rhood|district|area|lugar|barrio|lieu|quartier)$/,
  system: /^(systems?|system goals?|sistemas?|systemes?)$/,
  beneficiaries: /^(beneficiaries|groups?|target|beneficiarios|beneficiaires|cible)$/,
  startsOn:
    /^(starts?( on| date)?|planned dates start date|begin|fecha de inicio|inicio|date de debut|debut)$/,
  endsOn: /^(ends?( on| date)?|planned dates end date|deadline|fecha de fin|fin|date de fin)$/,
  costLow: /^(cost low|low cost|minimum cost|costo? minimo|coste minimo|cout minimum|cout bas)$/,
  costLikely:
    /^(cost|cost likely|likely cost|amount( awarded| applied for)?|budget|costo?|coste|importe|monto|presupuesto|cout|montant|cout probable)$/,
  costHigh:
    /^(cost high|high cost|maximum cost|costo? maximo|coste maximo|cout maximum|cout haut)$/,
  currency: /^(currency|moneda|divisa|devise|monnaie)$/,
  priceYear: /^(price year|prices of|ano de precios|annee des prix)$/,
  expectedResult:
    /^(expected results?|results?|outcome|resultados?( esperados?)?|resultats?( attendus?)?)$/,
  risks: /^(risks?|riesgos?|risques?)$/,
  legalBasis: /^(legal basis|base legal|base juridique)$/,
  visibility: /^(visibility|visibilidad|visibilite)$/,
}

export const foldedHead = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** HXL tags that name a field of ours. */
const TAGS: Readonly<Record<string, Field>> = {
  '#activity': 'title',
  '#sector': 'theme',
  '#org': 'partners',
  '#loc': 'place',
  '#adm1': 'place',
  '#description': 'description',
  '#value': 'costLikely',
  '#currency': 'currency',
  '#status': 'status',
}

/**
 * Where each column goes: as it went last time, or by its head or tag. A field is given once; what
 * looks personal is left out until somebody says otherwise; everything else is kept as a note.
 */
export function proposed(columns: readonly Column[], remembered: Readonly<Record<string, Target>>) {
  const taken = new Set<Target>()
  const mapping: Record<string, Target> = {}
  const take = (column: Column, target: Target): void => {
    const free = target === 'note' || target === 'leave' || !taken.has(target)
    mapping[column.index] = free ? target : 'note'
    taken.add(target)
  }
  for (const column of columns) {
    const before = Object.hasOwn(remembered, column.name) ? remembered[column.name] : undefined
    if (before) take(column, before)
  }
  const ours = isOurs(columns)
  for (const column of columns)
    if (!mapping[column.index]) take(column, guess(column) ?? restOf(column, ours))
  return mapping
}

/** What our own export says besides the fields: links and facts that an import does not set. */
const OURS: ReadonlySet<string> = new Set(['needs', 'excludes', 'city', 'updated'])

const isOurs = (columns: readonly Column[]): boolean =>
  columns.filter(({ name }) => OURS.has(name)).length === OURS.size

const restOf = (column: Column, ours: boolean): Target =>
  column.personal || (ours && OURS.has(column.name)) ? 'leave' : 'note'

function guess(column: Column): Field | undefined {
  const head = foldedHead(column.name)
  const bare = foldedHead(withoutUnit(column.name))
  const tag = TAGS[/^#\w+/.exec(column.tag)?.[0] ?? '']
  return FIELDS.find((field) => HEADS[field].test(head) || HEADS[field].test(bare)) ?? tag
}

/** “Cost (k€)” and “Importe en miles” are a cost and an importe. */
const withoutUnit = (name: string): string =>
  name
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .replace(/\s(en|in)\s.*$|\s([kKmM]?\p{Sc}|[A-Z]{3})\s*$/u, '')

/** The columns of a `.pb` file have fixed names. */
export function votesMapping(columns: readonly Column[]): Mapping {
  const fixed: Readonly<Record<string, Target>> = {
    project_id: 'externalRef',
    cost: 'costLikely',
    name: 'title',
    district: 'place',
    neighborhood: 'place',
  }
  return Object.fromEntries(
    columns.map(({ index, name }) => [index, fixed[name.toLowerCase()] ?? 'note']),
  )
}

/** The index of the column that fills a field, or undefined. */
export const columnFor = (mapping: Mapping, field: Field): number | undefined => {
  const found = Object.entries(mapping).find(([, target]) => target === field)
  return found ? Number(found[0]) : undefined
}
