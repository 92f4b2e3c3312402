import { isId } from '#kernel/ids.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import { csvText, download } from '#web/csv.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, pageNumber, room, see } from '#web/http.tsx'
import { links } from '../links.ts'
import { may } from '../policy.ts'
import type { Outcome } from '../tables.ts'
import { listForm } from './forms.ts'
import { allRowsOf, newestImports, outcomesOf, rowsOf } from './queries.ts'
import { confirmImport, openImport, readList, reverseImport } from './service.ts'
import { ImportPage } from './views/import-page.tsx'
import { ImportsPage } from './views/imports-page.tsx'

const OUTCOMES: readonly Outcome[] = [
  ...(['ready', 'needs-confirmation', 'already'] as const),
  ...(['suppressed', 'invalid', 'duplicate'] as const),
]

const idFrom = (c: Ctx): string => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : missing()
}

async function importsPage(c: Ctx, state: FormState = listForm.blank, status: 200 | 422 = 200) {
  const { t, work, actor } = c.var
  ensure(may.import(actor))
  const view = { t, state, lists: await newestImports(work) }
  return page(c, { title: t('readers.imports.title') }, <ImportsPage {...view} />, status)
}

async function importPage(c: Ctx) {
  const { t, work, actor } = c.var
  const held = await openImport(work, actor, idFrom(c))
  const outcome = OUTCOMES.find((one) => one === c.req.query('outcome')) ?? null
  const outcomes = await outcomesOf(work, held.id)
  const rows = await rowsOf(work, held.id, outcome, pageNumber(c))
  const view = { t, held, outcome, outcomes, rows }
  return page(c, { title: t('readers.import.title') }, <ImportPage {...view} />)
}

/** A list is read, looked at, taken over, taken back. */
export function importingRoutes() {
  const routes = room()
  routes.get(links.imports, (c) => importsPage(c))
  routes.post(links.imports, async (c) => {
    const data = await c.req.formData()
    const { work, actor } = c.var
    ensure(may.import(actor))
    const form = listForm.read(data)
    if (!form.ok) return importsPage(c, form, 422)
    try {
      return see(c, links.import(await readList(work, actor, form.value)), 'readers.import.read')
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      return importsPage(c, listForm.refused(data, error), 422)
    }
  })
  routes.get('/briefings/readers/imports/:id', (c) => importPage(c))
  routes.get('/briefings/readers/imports/:id/lines.csv', async (c) => {
    const { t, work, actor } = c.var
    const held = await openImport(work, actor, idFrom(c))
    const rows = await allRowsOf(work, held.id)
    const head = [t('readers.import.line'), t('readers.import.outcome'), t('readers.address')]
    const lines = rows.map((row) => [row.number, t(`readers.outcome.${row.outcome}`), row.address])
    return download(c, 'lines.csv', 'text/csv; charset=utf-8', csvText([head, ...lines]))
  })
  routes.post('/briefings/readers/imports/:id/confirmation', async (c) => {
    await confirmImport(c.var.work, c.var.actor, idFrom(c))
    return see(c, links.import(idFrom(c)), 'readers.import.begun')
  })
  routes.post('/briefings/readers/imports/:id/reversal', async (c) => {
    const gone = await reverseImport(c.var.work, c.var.actor, idFrom(c))
    return see(c, links.import(idFrom(c)), 'readers.import.reversed', gone)
  })
  return routes
}
