import { dropSignIn, signInToken } from '#web/cookies.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { accountRail } from '../../links.ts'
import { erasureForm } from '../forms.ts'
import { eraseSelf, self } from '../service.ts'
import { ErasurePage } from './views/erasure-page.tsx'

/** The end of an account. */
export function erasureRoutes() {
  const routes = room()
  const draw = (c: Ctx, state: FormState, status: 200 | 422 = 200) => {
    const { t, actor } = c.var
    self(actor)
    const body = <ErasurePage t={t} rail={accountRail(t, c.req.path)} state={state} />
    return page(c, { title: t('people.erasure.title') }, body, status)
  }

  routes.get('/account/erasure', (c) => draw(c, erasureForm.blank))

  routes.post('/account/erasure', async (c) => {
    const form = erasureForm.read(await c.req.formData())
    if (!form.ok) return draw(c, form, 422)
    await eraseSelf(c.var.work, c.var.actor, signInToken(c))
    dropSignIn(c)
    return see(c, '/', 'people.erasure.done')
  })
  return routes
}
