import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, restored, room, see } from '#web/http.tsx'
import { TRANSLATIONS, translationHref } from '../links.ts'
import { may } from '../policy.ts'
import {
  openTranslation,
  publishTranslation,
  reviewTranslation,
  type Sources,
  saveTranslation,
} from '../service.ts'
import { filledWith, type ReadTyped, readTyped } from './forms.ts'
import { WorkingPage } from './views/working-page.tsx'

type Opened = Awaited<ReturnType<typeof openTranslation>>

/** The translator's page: the original beside the translation, and the steps to the readers. */
export function workingRoutes(sources: Sources): Hono<Env> {
  const routes = room()
  const opened = (c: Ctx): Promise<Opened> => {
    ensure(may.translate(c.var.actor))
    const id = c.req.param('id') ?? ''
    return openTranslation(c.var.work, c.var.actor, sources, isId(id) ? id : missing())
  }

  routes.get(`${TRANSLATIONS}/:id`, async (c) => {
    const found = await opened(c)
    const state = filledWith(found.pieces, found.translation.version)
    return draw(c, found, { state: await restored(c, state) })
  })

  routes.post(`${TRANSLATIONS}/:id/segments`, async (c) => {
    const found = await opened(c)
    const { work, actor } = c.var
    const { id } = found.translation
    const read = readTyped(await c.req.formData(), found.pieces)
    const { typed, lost, state } = read
    if (state.errors.length > 0) return draw(c, found, { state, lost, status: 422 })
    // Words that have lost their paragraph are shown again, never thrown away.
    if (lost.length > 0) return draw(c, found, { state, lost, status: 409 })
    try {
      await saveTranslation(work, actor, sources, { id, version: state.version ?? 0, typed })
      return see(c, translationHref(id), 'translating.kept')
    } catch (error) {
      return refusedDraw(c, found, read, error)
    }
  })

  const step = async (
    c: Ctx,
    act: typeof reviewTranslation,
    said: 'translating.reviewed' | 'translating.published',
  ) => {
    const found = await opened(c)
    const { id } = found.translation
    const seen = { id, version: versionOf(await c.req.formData()) }
    try {
      await act(c.var.work, c.var.actor, sources, seen)
      return see(c, translationHref(id), said)
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      const state = filledWith(found.pieces, found.translation.version)
      const errors = [{ field: error.field ?? '', key: error.key, values: error.values }]
      return draw(c, found, { state: { ...state, errors }, status: 422 })
    }
  }
  routes.post(`${TRANSLATIONS}/:id/review`, (c) =>
    step(c, reviewTranslation, 'translating.reviewed'),
  )
  routes.post(`${TRANSLATIONS}/:id/publication`, (c) =>
    step(c, publishTranslation, 'translating.published'),
  )
  return routes
}

/** A refusal, with what was typed; a version that was passed by is offered again, to be decided. */
function refusedDraw(c: Ctx, found: Opened, { state, lost }: ReadTyped, error: unknown): Response {
  if (!(error instanceof Refusal)) throw error
  if (error.kind === 'invalid') {
    const errors = [{ field: '', key: error.key, values: error.values }]
    return draw(c, found, { state: { ...state, errors }, lost, status: 422 })
  }
  if (error.kind !== 'conflict') throw error
  const again = { ...state, version: found.translation.version }
  return draw(c, found, { state: again, lost, meanwhile: true, status: 409 })
}

type Drawn = {
  readonly state: FormState
  readonly lost?: readonly string[]
  readonly meanwhile?: boolean
  readonly status?: 200 | 409 | 422
}

function draw(c: Ctx, found: Opened, { status = 200, ...drawn }: Drawn): Response {
  const { t, actor } = c.var
  const body = <WorkingPage {...{ t, actor, ...found, ...drawn }} />
  return page(c, { title: t('translating.title') }, body, status)
}
