import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { pageOf } from '#kernel/pages.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, pageNumber, restored, room, see } from '#web/http.tsx'
import { may } from '../record/index.ts'
import { checkingRoutes } from './checking/index.ts'
import {
  choicesFrom,
  mappingFields,
  mappingForm,
  mappingFrom,
  readingFields,
  readingForm,
  uploadForm,
} from './forms.ts'
import { isSettled } from './opening/index.ts'
import { still } from './policy.ts'
import { type Import, listImports, rowsOfImport, sameFileBefore } from './queries.ts'
import { heldBack, reverseImport, type Use } from './reversal/index.ts'
import { discardImport, mapImport, openImport, rereadImport, startImport } from './service.ts'
import { MappingPage } from './views/mapping-page.tsx'
import { OutcomePage } from './views/outcome-page.tsx'
import { ReadingPage } from './views/reading-page.tsx'
import { importHref } from './views/steps.tsx'
import { UploadPage } from './views/upload-page.tsx'

/** From a file to actions: upload, reading, mapping, rows, confirmation, and the way back. */
export function importingRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/actions/import', async (c) => {
    ensure(may.import(c.var.actor, c.var.actor.acting?.bodyId ?? ''))
    return uploadPage(c, uploadForm.blank)
  })
  routes.post('/actions/import', takeFile)
  routes.get('/actions/import/:id', showImport)
  routes.get('/actions/import/:id/reading', async (c) => {
    const held = await readable(c)
    return readingPage(c, held, readingForm(held).filled(readingFields(held), held.version))
  })
  routes.post('/actions/import/:id/reading', takeReading)
  routes.get('/actions/import/:id/mapping', async (c) => {
    const held = await readable(c)
    if (!still.mappable(held)) return see(c, importHref(held.id, 'reading'))
    const state = mappingForm(held).filled(mappingFields(held), held.version)
    return mappingPage(c, held, await restored(c, state))
  })
  routes.post('/actions/import/:id/mapping', takeMapping)
  routes.route('/', checkingRoutes())
  routes.post('/actions/import/:id/disposal', async (c) => {
    await discardImport(c.var.work, c.var.actor, (await held(c)).id)
    return see(c, '/actions/import', 'actions.import.discarded.done')
  })
  routes.post('/actions/import/:id/reversal', takeReversal)
  return routes
}

/** The import of the address, for who may import. */
async function held(c: Ctx): Promise<Import> {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) missing()
  return openImport(c.var.work, c.var.actor, id)
}

async function readable(c: Ctx): Promise<Import> {
  const found = await held(c)
  if (!still.readable(found)) missing()
  return found
}

async function uploadPage(c: Ctx, state: FormState): Promise<Response> {
  const { work, actor, t } = c.var
  const number = pageNumber(c)
  const list = pageOf(await listImports(work, actor, number), number)
  const status = state.errors.length > 0 ? 422 : 200
  return page(
    c,
    { title: t('actions.import.title') },
    <UploadPage {...{ t, state, list }} />,
    status,
  )
}

function invalidOnly(error: unknown): Refusal {
  if (error instanceof Refusal && error.kind === 'invalid') return error
  throw error
}

async function takeFile(c: Ctx): Promise<Response> {
  const { work, actor, house } = c.var
  ensure(may.import(actor, actor.acting?.bodyId ?? ''))
  const data = await c.req.formData()
  const form = uploadForm.read(data)
  if (!form.ok) return uploadPage(c, form)
  try {
    const id = await startImport(work, actor, house.storage, form.value.file)
    return see(c, importHref(id))
  } catch (error) {
    return uploadPage(c, uploadForm.refused(data, invalidOnly(error)))
  }
}

/** The step that is next, or how far a confirmed import is. */
async function showImport(c: Ctx): Promise<Response> {
  const found = await held(c)
  const next = { reading: 'reading', mapping: 'mapping', checking: 'rows' }[
    found.state as 'reading'
  ]
  if (next) return c.redirect(importHref(found.id, next), 303)
  const { work, actor, house } = c.var
  return outcomePage(c, found, await heldBack(work, actor, house.recordKinds, found), 200)
}

async function outcomePage(c: Ctx, found: Import, uses: readonly Use[] | null, status: 200 | 409) {
  const { work, t } = c.var
  const rows = await rowsOfImport(work, found.id)
  const title = t('actions.import.of', { file: found.fileName })
  return page(c, { title }, <OutcomePage {...{ t, held: found, rows, uses }} />, status)
}

function readingPage(c: Ctx, found: Import, state: FormState): Response {
  const { t } = c.var
  const title = t('actions.import.step.reading.title')
  const status = state.errors.length > 0 ? 422 : 200
  return page(c, { title }, <ReadingPage {...{ t, held: found, state }} />, status)
}

async function takeReading(c: Ctx): Promise<Response> {
  const { work, actor, house } = c.var
  const found = await readable(c)
  const data = await c.req.formData()
  const version = versionOf(data)
  const form = readingForm(found).read(data)
  if (!form.ok) return readingPage(c, found, { ...form, version })
  try {
    const asked = { id: found.id, version, choices: choicesFrom(found, form.value) }
    const now = await rereadImport(work, actor, house.storage, asked)
    return see(c, importHref(now.id, isSettled(now.reading) ? 'mapping' : 'reading'))
  } catch (error) {
    const state = readingForm(found).refused(data, invalidOnly(error))
    return readingPage(c, found, { ...state, version })
  }
}

async function mappingPage(c: Ctx, found: Import, state: FormState): Promise<Response> {
  const { work, actor, t } = c.var
  const before = await sameFileBefore(work, actor, found)
  const title = t('actions.import.step.mapping.title')
  const status = state.errors.length > 0 ? 422 : 200
  return page(c, { title }, <MappingPage {...{ t, held: found, state, before }} />, status)
}

async function takeMapping(c: Ctx): Promise<Response> {
  const found = await readable(c)
  const data = await c.req.formData()
  const version = versionOf(data)
  const form = mappingForm(found).read(data)
  if (!form.ok) return mappingPage(c, found, { ...form, version })
  try {
    const asked = { id: found.id, version, ...mappingFrom(found, form.value) }
    await mapImport(c.var.work, c.var.actor, asked)
    return see(c, importHref(found.id, 'rows'))
  } catch (error) {
    const state = mappingForm(found).refused(data, invalidOnly(error))
    return mappingPage(c, found, { ...state, version })
  }
}

async function takeReversal(c: Ctx): Promise<Response> {
  const { work, actor, house } = c.var
  const found = await held(c)
  const uses = await reverseImport(work, actor, house.recordKinds, found.id)
  if (uses.length > 0) return outcomePage(c, found, uses, 409)
  const { state } = await held(c)
  if (state === 'undoing') return see(c, importHref(found.id))
  return see(c, importHref(found.id), 'actions.import.undone.done')
}
