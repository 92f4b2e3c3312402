import { ensure, invalid } from '#kernel/refusals.ts'
import { download } from '#web/csv.ts'
import type { FormDefinition, FormState } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { links } from '../links.ts'
import { may } from '../policy.ts'
import { decisionForm, liftForm, recordForm, searchForm } from './forms.ts'
import {
  deskFor,
  eraseFor,
  type Found,
  liftFrom,
  lookUp,
  recordOf,
  suppressAddress,
} from './service.ts'
import { DeskPage } from './views/desk-page.tsx'

async function deskPage(c: Ctx, typed: FormState = searchForm.blank, found: Found | null = null) {
  const { t, work, actor } = c.var
  const counts = await deskFor(work, actor)
  const view = { t, counts, found, state: typed, protects: may.protect(actor) }
  const status = typed.errors.length > 0 ? 422 : 200
  return page(c, { title: t('readers.desk.title') }, <DeskPage {...view} />, status)
}

/** A decision's form is drawn beside what it is about; one that cannot be read was not sent by it. */
async function decided<T>(c: Ctx, form: FormDefinition<T>): Promise<T> {
  const read = form.read(await c.req.formData())
  if (read.ok) return read.value
  return invalid(read.errors[0]?.field === 'why' ? 'readers.desk.why-first' : 'refusal.unreadable')
}

/** Numbers, one address at a time, and reasoned decisions. */
export function deskRoutes() {
  const routes = room()
  routes.get(links.desk, (c) => deskPage(c))
  // Posted, not asked by address: what is looked for stands in no log and no history.
  routes.post(links.search, async (c) => {
    const data = await c.req.formData()
    const { work, actor } = c.var
    ensure(may.see(actor))
    const form = searchForm.read(data)
    if (!form.ok) return deskPage(c, form)
    const found = await lookUp(work, actor, form.value.address)
    return deskPage(c, searchForm.filled(form.value), found)
  })
  routes.post(links.suppression, async (c) => {
    ensure(may.see(c.var.actor))
    await suppressAddress(c.var.work, c.var.actor, await decided(c, decisionForm))
    return see(c, links.desk, 'readers.desk.suppressed')
  })
  routes.post(links.lifting, async (c) => {
    ensure(may.see(c.var.actor))
    await liftFrom(c.var.work, c.var.actor, await decided(c, liftForm))
    return see(c, links.desk, 'readers.desk.lifted')
  })
  routes.post(links.record, async (c) => {
    ensure(may.protect(c.var.actor))
    const { hash } = await decided(c, recordForm)
    const data = await recordOf(c.var.work, c.var.actor, hash)
    return download(c, 'record.json', 'application/json', JSON.stringify(data, null, 2))
  })
  routes.post(links.erasing, async (c) => {
    ensure(may.protect(c.var.actor))
    await eraseFor(c.var.work, c.var.actor, await decided(c, decisionForm))
    return see(c, links.desk, 'readers.erase.done')
  })
  return routes
}
