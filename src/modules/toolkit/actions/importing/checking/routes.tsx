import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { PAGE_SIZE, type Page } from '#kernel/pages.ts'
import { missing, Refusal } from '#kernel/refusals.ts'
import { versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, pageNumber, restored, room, see } from '#web/http.tsx'
import { plainForm, pressOf, type TypedRow, typedRows } from '../forms.ts'
import { type Clash, leaveOutFaulty, mendRow, mendRows } from '../mending/index.ts'
import { type Fate, type Plan, type PlannedRow, planOf } from '../plan/index.ts'
import { still } from '../policy.ts'
import type { Import } from '../queries.ts'
import { confirmImport, openImport } from '../service.ts'
import { RowsPage, SHOWN } from '../views/rows-page.tsx'
import { importHref } from '../views/steps.tsx'
import { rowsForm } from './forms.ts'

/** The preview: every row, its errors mended in place, and the confirmation. */
export function checkingRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/actions/import/:id/rows', async (c) => rowsPage(c, await checkable(c)))
  routes.post('/actions/import/:id/corrections', takeMends)
  routes.post('/actions/import/:id/rows/:number/omission', (c) => takeRow(c, { leftOut: true }))
  routes.post('/actions/import/:id/rows/:number/return', (c) => takeRow(c, { leftOut: false }))
  routes.post('/actions/import/:id/rows/:number/separation', (c) => takeRow(c, { asNew: true }))
  routes.post('/actions/import/:id/confirmation', takeConfirmation)
  return routes
}

async function checkable(c: Ctx): Promise<Import> {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) missing()
  const held = await openImport(c.var.work, c.var.actor, id)
  if (!still.checkable(held)) missing()
  return held
}

const numberOf = (c: Ctx): number => {
  const text = c.req.param('number') ?? ''
  return /^\d{1,7}$/.test(text) ? Number(text) : missing()
}

/** What was just sent, where it has to be shown again. */
type Sent = {
  readonly typed: readonly TypedRow[]
  readonly clashes: readonly Clash[]
  readonly saved: number
}
type Shown = { readonly sent?: Sent; readonly refused?: Refusal }

async function rowsPage(c: Ctx, held: Import, shown: Shown = {}): Promise<Response> {
  const { work, actor, t } = c.var
  const { sent, refused } = shown
  const plan = await planOf(work, actor, held)
  const fate = sent ? 'faulty' : fateShown(c.req.query('show'), plan.counts)
  const rows = plan.rows.filter((row) => row.fate === fate)
  const first = sent?.typed[0]?.number
  const list = slice(rows, first === undefined ? pageNumber(c) : pageFrom(rows, first))
  const draft = sent ? plainForm.blank : await restored(c, plainForm.blank)
  const form =
    fate === 'faulty' ? rowsForm(t, withClashes(list, plan, sent), { draft, sent }) : null
  const props = { t, held, plan, list, shown: fate, form, refused: refused ?? null }
  const status = sent?.clashes.length ? 409 : sent || refused ? 422 : 200
  return page(c, { title: t('actions.import.step.rows.title') }, <RowsPage {...props} />, status)
}

/** The page's rows, and first those that a colleague mended while somebody typed. */
function withClashes(list: Page<PlannedRow>, plan: Plan, sent: Sent | undefined) {
  const numbers = new Set(sent?.clashes.map(({ number }) => number))
  const clashed = plan.rows.filter(({ number }) => numbers.has(number))
  return [...clashed, ...list.rows.filter(({ number }) => !numbers.has(number))]
}

/** The rows asked for, else the first kind there is: errors before everything. */
function fateShown(wanted: string | undefined, counts: Readonly<Record<Fate, number>>): Fate {
  const asked = SHOWN.find((fate) => fate === wanted && counts[fate] > 0)
  return asked ?? SHOWN.find((fate) => counts[fate] > 0) ?? 'add'
}

function slice(rows: readonly PlannedRow[], asked: number): Page<PlannedRow> {
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const number = Math.min(asked, pages)
  const first = (number - 1) * PAGE_SIZE
  return { rows: rows.slice(first, first + PAGE_SIZE), total: rows.length, page: number, pages }
}

/** The page that shows this row of the file, or the first one behind it. */
function pageFrom(rows: readonly PlannedRow[], number: number): number {
  const at = rows.findIndex((row) => row.number >= number)
  return Math.floor((at < 0 ? Math.max(0, rows.length - 1) : at) / PAGE_SIZE) + 1
}

/** Whatever button was pressed, everything typed on the page is kept first. */
async function takeMends(c: Ctx): Promise<Response> {
  const { work, actor } = c.var
  const held = await checkable(c)
  const data = await c.req.formData()
  const typed = typedRows(data)
  const { press, number } = pressOf(data)
  const sent = { typed, ...(await mendRows(work, actor, held.id, typed)) }
  if (sent.clashes.length > 0) return rowsPage(c, held, { sent })
  if (press === 'previous' || press === 'next') return turned(c, held, typed, press)
  if (press === 'leave-all') {
    const count = await leaveOutFaulty(work, actor, held.id)
    return see(c, importHref(held.id, 'rows'), 'actions.import.left-out.done', { count })
  }
  if (press !== 'save') {
    const change = press === 'omission' ? { leftOut: true } : { asNew: true }
    await mendRow(work, actor, { id: held.id, number }, change)
    return see(c, await hrefAt(c, held, typed[0]?.number ?? 0))
  }
  const { rows } = await planOf(work, actor, held)
  const numbers = new Set(typed.map((row) => row.number))
  const wrong = rows.some((row) => row.fate === 'faulty' && numbers.has(row.number))
  if (wrong) return rowsPage(c, held, { sent })
  return see(c, importHref(held.id, 'rows'), 'actions.import.mended', { count: sent.saved })
}

/** The page with the next rows, or those before: rows that are in order by now have left the list. */
async function turned(
  c: Ctx,
  held: Import,
  typed: readonly TypedRow[],
  press: 'previous' | 'next',
): Promise<Response> {
  const numbers = typed.map((row) => row.number)
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  if (press === 'next') return see(c, await hrefAt(c, held, last + 1))
  const { rows } = await planOf(c.var.work, c.var.actor, held)
  const before = rows.filter((row) => row.fate === 'faulty' && row.number < first)
  return see(c, await hrefAt(c, held, before.at(-1)?.number ?? 0))
}

async function hrefAt(c: Ctx, held: Import, number: number): Promise<string> {
  const { rows } = await planOf(c.var.work, c.var.actor, held)
  const faulty = rows.filter(({ fate }) => fate === 'faulty')
  return `${importHref(held.id, 'rows')}?show=faulty&page=${pageFrom(faulty, number)}`
}

async function takeRow(
  c: Ctx,
  change: { readonly leftOut?: boolean; readonly asNew?: boolean },
): Promise<Response> {
  const held = await checkable(c)
  const number = numberOf(c)
  await mendRow(c.var.work, c.var.actor, { id: held.id, number }, change)
  return see(c, importHref(held.id, 'rows'))
}

async function takeConfirmation(c: Ctx): Promise<Response> {
  const held = await checkable(c)
  const version = versionOf(await c.req.formData())
  try {
    await confirmImport(c.var.work, c.var.actor, { id: held.id, version })
    return see(c, importHref(held.id))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return rowsPage(c, held, { refused: error })
  }
}
