import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, loopLinks, page, restored, room, see } from '#web/http.tsx'
import { blankDraft, type NoteDraft } from '../content/index.ts'
import { addFigure, figuresOf, removeFigure } from '../figures/index.ts'
import { draftForm, draftFrom, fieldsOf, figureForm, newNoteForm } from '../forms.ts'
import { originFields, originsTyped, writeNoteFrom } from '../learning/index.ts'
import { figuresHref, NOTES, workHref } from '../links.ts'
import { may } from '../policy.ts'
import type { NoteRecord } from '../queries.ts'
import { beginNote, callForNote, openNote } from '../service.ts'
import { EditPage } from './views/edit-page.tsx'
import { FiguresPage } from './views/figures-page.tsx'
import { NewPage } from './views/new-page.tsx'

/** Beginning a note, writing it beside its preview, and its pictures. */
export function writingRoutes(): Hono<Env> {
  const routes = room()
  routes.get(`${NOTES}/new`, (c) => newPage(c))
  routes.post(NOTES, takeNew)
  routes.get(`${NOTES}/work/:id/edit`, async (c) => {
    const note = await writable(c)
    const links = await loopLinks(c, { kind: 'note', id: note.id })
    const state = draftForm.filled(
      { ...fieldsOf(note.draft), ...originFields(links) },
      note.version,
    )
    return editPage(c, note, await restored(c, state))
  })
  routes.post(`${NOTES}/work/:id/preview`, takePreview)
  routes.post(`${NOTES}/work/:id`, (c) => takeDraft(c))
  routes.get(`${NOTES}/work/:id/figures`, (c) => figuresPage(c))
  routes.post(`${NOTES}/work/:id/figures`, takeFigure)
  routes.post(`${NOTES}/work/:id/figures/:figure{[0-9]{1,2}}/removal`, async (c) => {
    const { work, actor } = c.var
    const id = idOf(c)
    await removeFigure(work, actor, id, Number(c.req.param('figure')))
    return see(c, figuresHref(id), 'notes.figures.removed')
  })
  return routes
}

const idOf = (c: Ctx): string => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : missing()
}

async function writable(c: Ctx): Promise<NoteRecord> {
  const note = await openNote(c.var.work, c.var.actor, idOf(c))
  ensure(may.write(c.var.actor, note), 'notes.refusal.locked')
  return note
}

async function newPage(c: Ctx, typed?: FormState): Promise<Response> {
  const { t, actor } = c.var
  ensure(may.begin(actor))
  const first = { lang: t.lang, visibility: 'public', kind: 'practice' }
  const state = typed ?? (await restored(c, newNoteForm.filled(first)))
  const view = { t, state, calls: may.call(actor) }
  return page(c, { title: t('notes.begin') }, <NewPage {...view} />, typed ? 422 : 200)
}

async function takeNew(c: Ctx): Promise<Response> {
  const { work, actor } = c.var
  ensure(may.begin(actor))
  const data = await c.req.formData()
  const form = newNoteForm.read(data)
  if (!form.ok) return newPage(c, form)
  const { kind, title, claim, lang, visibility, named, call } = form.value
  const note = { kind, lang, visibility, draft: blankDraft(title, claim ?? '') }
  const { id } = call
    ? await callForNote(work, actor, note)
    : await beginNote(work, actor, { ...note, named: named === 'yes' })
  return see(c, workHref(id), call ? 'notes.called.done' : 'notes.begun.done')
}

type Shown = {
  readonly status?: 200 | 409 | 422
  /** What to draw in the preview, or what stands now where somebody was first. */
  readonly preview?: NoteDraft
  readonly theirs?: { readonly now: NoteDraft; readonly typed: NoteDraft }
}

async function editPage(
  c: Ctx,
  note: NoteRecord,
  state: FormState,
  shown: Shown = {},
): Promise<Response> {
  const { t, work } = c.var
  const figures = await figuresOf(work, note.id)
  const view = { t, note, state, figures, preview: shown.preview ?? note.draft }
  return page(
    c,
    { title: t('notes.edit.title', { title: note.draft.title }) },
    <EditPage {...view} theirs={shown.theirs ?? null} />,
    shown.status ?? 200,
  )
}

/** Shows what was typed as it will be read; keeps nothing. */
async function takePreview(c: Ctx): Promise<Response> {
  const note = await writable(c)
  const data = await c.req.formData()
  const version = versionOf(data)
  const form = draftForm.read(data)
  if (!form.ok) return editPage(c, note, { ...form, version }, { status: 422 })
  const draft = draftFrom(form.value)
  const fields = { ...form.value, ...fieldsOf(draft) }
  return editPage(c, note, draftForm.filled(fields, version), { preview: draft })
}

async function takeDraft(c: Ctx, again = false): Promise<Response> {
  const note = await writable(c)
  const data = await c.req.formData()
  const version = versionOf(data)
  const form = draftForm.read(data)
  if (!form.ok) return editPage(c, note, { ...form, version }, { status: 422 })
  const draft = draftFrom(form.value)
  const typed = { ...form.value, ...fieldsOf(draft) }
  if (version !== note.version) return meanwhile(c, note, { draft, typed })
  const { work, actor, house } = c.var
  try {
    const origins = await originsTyped(work, actor, form.value, house.config.baseUrl)
    const shown = await loopLinks(c, { kind: 'note', id: note.id })
    await writeNoteFrom(work, actor, { id: note.id, version }, { draft, origins, shown })
    return see(c, workHref(note.id), 'notes.edit.done')
  } catch (error) {
    // Somebody was first between our reading and our writing: they are read again, and shown.
    if (error instanceof Refusal && error.kind === 'conflict' && !again) return takeDraft(c, true)
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    const state = { ...draftForm.refused(data, error), version }
    return editPage(c, note, state, { status: 422, preview: draft })
  }
}

/** Both texts are kept: what was typed in the form, and what stands now beside it. */
function meanwhile(
  c: Ctx,
  note: NoteRecord,
  {
    draft,
    typed,
  }: { readonly draft: NoteDraft; readonly typed: Readonly<Record<string, unknown>> },
): Promise<Response> {
  const errors = [{ field: '', key: 'notes.refusal.meanwhile' as const }]
  const state = { ...draftForm.filled(typed, note.version), errors }
  return editPage(c, note, state, {
    ...{ status: 409, preview: draft, theirs: { now: note.draft, typed: draft } },
  })
}

async function figuresPage(c: Ctx, typed?: FormState): Promise<Response> {
  const { t, work } = c.var
  const note = await writable(c)
  const figures = await figuresOf(work, note.id)
  const view = { t, note, figures, state: typed ?? figureForm.blank }
  return page(c, { title: t('notes.figures') }, <FiguresPage {...view} />, typed ? 422 : 200)
}

async function takeFigure(c: Ctx): Promise<Response> {
  const { work, actor, house } = c.var
  const note = await writable(c)
  const data = await c.req.formData()
  const form = figureForm.read(data)
  if (!form.ok) return figuresPage(c, form)
  const { file, alternative, credit = '' } = form.value
  try {
    const number = await addFigure([work, house.storage], actor, note.id, {
      ...{ file, alternative, credit },
    })
    return see(c, figuresHref(note.id), 'notes.figures.added', { number })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return figuresPage(c, figureForm.refused(data, error))
  }
}
