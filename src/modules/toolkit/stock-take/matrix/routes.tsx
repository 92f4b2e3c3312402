import type { JSX } from 'preact'
import { missing } from '#kernel/refusals.ts'
import { csvText, download } from '#web/csv.ts'
import { type Ctx, page, pageNumber, room } from '#web/http.tsx'
import { groupName, systemName } from '../groups/index.ts'
import { impactHref, VIEWS, type View } from '../links.ts'
import type { People } from '../suppression/index.ts'
import { type Impact, type Looked, mapOf, type StockTake, stockTakeOf } from './service.ts'
import { Heat } from './views/heat.tsx'
import { placeOf } from './views/lists.tsx'
import { PrintPage } from './views/print-page.tsx'
import { type Asked, Listed, StockTakePage } from './views/stock-take-page.tsx'

/** The stock-take's pages and files. */
export function matrixRoutes() {
  const routes = room()
  routes.get('/crises/:id/stock-take', showStockTake)
  routes.get('/crises/:id/stock-take/print', showPrint)
  routes.get('/crises/:id/stock-take.csv', sendCsv)
  routes.get('/crises/:id/stock-take.json', sendJson)
  return routes
}

const crisisAsked = (c: Ctx): string => c.req.param('id') ?? missing()

const waveAsked = (c: Ctx): string | undefined => c.req.query('wave') || undefined

const taken = (c: Ctx): Promise<StockTake> =>
  stockTakeOf(c.var.work, c.var.actor, crisisAsked(c), waveAsked(c))

/** The stock-take with the cells of the place asked for only. */
function inPlace<C extends Looked>(whole: StockTake<C>, asked: string): StockTake<C> {
  if (asked === '') return whole
  return { ...whole, cells: whole.cells.filter((cell) => cell.place === placeOf(asked)) }
}

const placeAsked = (c: Ctx): string => (c.req.query('place') ?? '').slice(0, 120)

const viewAsked = (c: Ctx): View => VIEWS.find((view) => view === c.req.query('view')) ?? 'map'

async function showStockTake(c: Ctx): Promise<Response> {
  const { t, work, actor } = c.var
  const asked: Asked = { view: viewAsked(c), place: placeAsked(c), page: pageNumber(c) }
  const { view } = asked
  if (view === 'map') {
    const whole = await mapOf(work, actor, crisisAsked(c), waveAsked(c))
    const shown = inPlace(whole, asked.place)
    return stockTakePage(c, whole, asked, <Heat t={t} taken={shown} place={asked.place} />)
  }
  const whole = await taken(c)
  const shown = inPlace(whole, asked.place)
  return stockTakePage(c, whole, asked, <Listed t={t} taken={shown} asked={{ ...asked, view }} />)
}

function stockTakePage(
  c: Ctx,
  whole: StockTake<Looked>,
  asked: Asked,
  view: JSX.Element,
): Response {
  const { t, actor } = c.var
  const places = [...new Set(whole.cells.map((cell) => cell.place))].toSorted((a, b) =>
    a.localeCompare(b, t.lang),
  )
  const props = { t, actor, places, asked, taken: inPlace(whole, asked.place) }
  const title = t('stock-take.title', { title: whole.crisis.title })
  return page(c, { title }, <StockTakePage {...props}>{view}</StockTakePage>)
}

async function showPrint(c: Ctx): Promise<Response> {
  const { t, actor } = c.var
  const whole = await taken(c)
  const title = t('stock-take.title', { title: whole.crisis.title })
  return page(c, { title, bare: true }, <PrintPage t={t} actor={actor} taken={whole} />)
}

/** A figure as two columns and a word: empty where the reader may not know it, never zero. */
function peopleCells(people: People): readonly (number | string | null)[] {
  switch (people.kind) {
    case 'range':
      return [people.low, people.high, 'counted']
    case 'up-to':
      return [null, people.high, 'at-most']
    case 'under':
      return [null, null, 'fewer-than-5']
    case 'kept':
      return [null, null, 'kept-back-to-protect-a-small-group']
    case 'none':
      return [null, null, 'not-counted']
  }
}

const HEADS = [
  'crisis',
  'wave',
  'wave_opened_on',
  'system',
  'system_name',
  'group',
  'group_name',
  'place',
  'severity_0_to_3',
  'trend',
  'people_low',
  'people_high',
  'people_note',
  'people_on',
  'confidence',
  'source',
  'statement',
  'who_could_know',
  'assessed_at',
]

async function sendCsv(c: Ctx): Promise<Response> {
  const { t } = c.var
  const shown = inPlace(await taken(c), placeAsked(c))
  const rows = shown.cells.map((cell) => [
    shown.crisis.title,
    cell.waveNumber,
    cell.waveOpenedOn,
    cell.system,
    systemName(t, cell.system),
    cell.groupKey,
    groupName(t, cell.groupKey, cell.groupLabel),
    cell.place,
    cell.severity ?? 'not-known',
    cell.trend,
    ...peopleCells(cell.people),
    cell.peopleOn,
    cell.confidence,
    cell.source,
    cell.statement,
    cell.whoCouldKnow,
    cell.assessedAt.toISOString(),
  ])
  return download(c, `${fileName(shown)}.csv`, 'text/csv; charset=utf-8', csvText([HEADS, ...rows]))
}

const fileName = ({ crisis, wave }: StockTake): string =>
  `stock-take-${crisis.bodySlug}-${crisis.startedOn}-wave-${wave?.number ?? 0}`

async function sendJson(c: Ctx): Promise<Response> {
  const shown = inPlace(await taken(c), placeAsked(c))
  const { crisis, wave } = shown
  const content = {
    crisis: {
      id: crisis.id,
      title: crisis.title,
      city: crisis.bodyName,
      types: crisis.types,
      startedOn: crisis.startedOn,
      phase: crisis.phase,
      phaseNames: crisis.phaseNames,
    },
    wave: wave && { id: wave.id, number: wave.number, title: wave.title, openedOn: wave.openedOn },
    scale: { severity: { min: 0, max: 3, worst: 3, notKnown: null } },
    cells: shown.cells.map(jsonOf),
  }
  const text = `${JSON.stringify(content, null, 1)}\n`
  return download(c, `${fileName(shown)}.json`, 'application/json; charset=utf-8', text)
}

const jsonOf = (cell: Impact) => ({
  id: cell.id,
  href: impactHref(cell.id),
  system: cell.system,
  group: cell.groupKey,
  groupLabel: cell.groupLabel,
  place: cell.place,
  severity: cell.severity,
  trend: cell.trend,
  people: cell.people,
  peopleOn: cell.peopleOn,
  confidence: cell.confidence,
  source: cell.source,
  statement: cell.statement,
  whoCouldKnow: cell.whoCouldKnow,
  origin: cell.origin,
  assessedAt: cell.assessedAt.toISOString(),
})
