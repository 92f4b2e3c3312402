import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { PAGE_SIZE, type Page } from '#kernel/pages.ts'
import { missing, Refusal } from '#kernel/refusals.ts'
import { versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, pageNumber, room, see } from '#web/http.tsx'
import { FIELDS, type Field } from '../../record/index.ts'
import { mendForm, rowInput, rowState } from '../forms.ts'
import { type Fate, type PlannedRow, planOf } from '../plan/index.ts'
import { still } from '../policy.ts'
import type { Import } from '../queries.ts'
import { confirmImport, leaveOutFaulty, mendRow, openImport } from '../service.ts'
import { RowsPage, SHOWN } from '../views/rows-page.tsx'
import { importHref } from '../views/steps.tsx'

/** The preview: every row, its errors mended in place, and the confirmation. */
export function checkingRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/actions/import/:id/rows', async (c) => rowsPage(c, await checkable(c)))
  routes.post('/actions/import/:id/rows/:number/correction', takeMend)
  routes.post('/actions/import/:id/rows/:number/omission', (c) => takeRow(c, { leftOut: true }))
  routes.post('/actions/import/:id/rows/:number/return', (c) => takeRow(c, { leftOut: false }))
  routes.post('/actions/import/:id/rows/:number/separation', (c) => takeRow(c, { asNew: true }))
  routes.post('/actions/import/:id/omissions', async (c) => {
    const { id } = await checkable(c)
    const count = await leaveOutFaulty(c.var.work, c.var.actor, id)
    return see(c, importHref(id, 'rows'), 'actions.import.left-out.done', { count })
  })
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

type Shown = {
  readonly mended?: { readonly number: number; readonly typed: Readonly<Record<string, string>> }
  readonly refused?: Refusal
}

async function rowsPage(c: Ctx, held: Import, shown: Shown = {}): Promise<Response> {
  const { work, actor, t } = c.var
  const plan = await planOf(work, actor, held)
  const wanted = shown.mended ? 'faulty' : c.req.query('show')
  const fate = fateShown(wanted, plan.counts)
  const rows = plan.rows.filter((row) => row.fate === fate)
  const mended = shown.mended && mendedState(plan.rows, shown.mended)
  const refused = shown.refused ?? null
  const props = {
    ...{ t, held, plan, refused },
    shown: fate,
    list: slice(rows, mended ? pageWith(rows, mended.number) : pageNumber(c)),
    mended: mended ?? null,
  }
  const status = mended || refused ? 422 : 200
  return page(c, { title: t('actions.import.step.rows.title') }, <RowsPage {...props} />, status)
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

const pageWith = (rows: readonly PlannedRow[], number: number): number =>
  Math.floor(
    Math.max(
      0,
      rows.findIndex((row) => row.number === number),
    ) / PAGE_SIZE,
  ) + 1

type Mended = NonNullable<Shown['mended']>

function mendedState(rows: readonly PlannedRow[], { number, typed }: Mended) {
  const row = rows.find((one) => one.number === number)
  return { number, state: rowState(number, { ...row?.texts, ...typed }, row?.errors ?? []) }
}

async function takeMend(c: Ctx): Promise<Response> {
  const { work, actor } = c.var
  const held = await checkable(c)
  const number = numberOf(c)
  const data = await c.req.formData()
  const form = mendForm(number).read(data)
  const typed = Object.fromEntries(
    FIELDS.map((field) => [field, data.get(rowInput(field, number))] as const).filter(
      (entry): entry is [Field, string] => typeof entry[1] === 'string',
    ),
  )
  if (!form.ok) return rowsPage(c, held, { mended: { number, typed } })
  const fixes = Object.fromEntries(
    Object.entries(typed).map(([field, text]) => [field, text.trim()]),
  )
  await mendRow(work, actor, { id: held.id, number }, { fixes })
  const plan = await planOf(work, actor, held)
  const row = plan.rows.find((one) => one.number === number)
  if (row?.fate === 'faulty') return rowsPage(c, held, { mended: { number, typed } })
  return see(c, importHref(held.id, 'rows'), 'actions.import.mended', { number })
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
