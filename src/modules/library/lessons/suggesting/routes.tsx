import type { Hono } from 'hono'
import { ensure, Refusal } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, type Env, page, restored, room, see } from '#web/http.tsx'
import { LESSONS, lessonHref } from '../links.ts'
import { may, suggestLesson } from '../record/index.ts'
import { suggestionForm } from './forms.ts'
import { SuggestionPage } from './views/suggestion-page.tsx'

/** Anybody verified suggests a lesson. */
export function suggestingRoutes(): Hono<Env> {
  const routes = room()
  const draw = (c: Ctx, state: FormState, status: 200 | 422 = 200) =>
    page(
      c,
      { title: c.var.t('lessons.suggest') },
      <SuggestionPage t={c.var.t} state={state} />,
      status,
    )

  routes.get(`${LESSONS}/new`, async (c) => {
    ensure(may.suggest(c.var.actor), 'lessons.refusal.suggest')
    return draw(c, await restored(c, suggestionForm.filled({ lang: c.var.t.lang })))
  })

  routes.post(LESSONS, async (c) => {
    ensure(may.suggest(c.var.actor), 'lessons.refusal.suggest')
    const data = await c.req.formData()
    const form = suggestionForm.read(data)
    if (!form.ok) return draw(c, form, 422)
    try {
      const { place = '', url = '', ...said } = form.value
      const { number } = await suggestLesson(c.var.work, c.var.actor, { ...said, place, url })
      return see(c, lessonHref(number), 'lessons.suggest.taken')
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      return draw(c, suggestionForm.refused(data, error), 422)
    }
  })
  return routes
}
