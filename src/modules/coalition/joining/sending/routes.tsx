import { deviceFor } from '#web/cookies.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { taken } from '../../forms.ts'
import { idFrom, stepFor } from '../drafting/index.ts'
import { confirmationForm, emptyForm, reasonForm } from '../forms.ts'
import { pledgesOf } from '../queries.ts'
import { headOf, letterStanding } from '../service.ts'
import {
  askContactAgain,
  askedContact,
  confirmAsContact,
  reapply,
  submit,
  withdraw,
} from './service.ts'
import { ConfirmationPage, ReviewPage } from './views/sending-pages.tsx'

async function reviewPage(c: Ctx, typed?: FormState) {
  const { work, t } = c.var
  const found = await stepFor(c)
  const wish = await headOf(work, found)
  const standing = await letterStanding(work, found)
  const pledges = await pledgesOf(work, found.id)
  const state = typed ?? emptyForm.blank
  const view = { t, wish, found, standing, pledges, state }
  return page(c, { title: t('joining.step.review') }, <ReviewPage {...view} />, typed ? 422 : 200)
}

/**
 * What a mailed link opens is kept, indexed and told to another site by nobody. Not `no-referrer`:
 * with it browsers send their forms from no origin, and the edge refuses those.
 */
export function keepPrivate(c: Ctx): void {
  c.header('Referrer-Policy', 'same-origin')
  c.header('X-Robots-Tag', 'noindex, nofollow')
}

async function confirmationPage(c: Ctx, typed?: FormState) {
  keepPrivate(c)
  const { work, t } = c.var
  const token = c.req.param('token') ?? ''
  const asked = await askedContact(work, token)
  const state = typed ?? confirmationForm.blank
  const view = { t, token, asked, state }
  return page(
    c,
    { title: t('checking.contact.title') },
    <ConfirmationPage {...view} />,
    typed ? 422 : 200,
  )
}

/** Sending, taking back, beginning again, and what the second contact does. */
export function sendingRoutes() {
  const routes = room()

  routes.get('/joining/confirmation/:token', (c) => confirmationPage(c))
  routes.post('/joining/confirmation/:token', (c) =>
    taken(
      c,
      confirmationForm,
      (state) => confirmationPage(c, state),
      async () => {
        const token = c.req.param('token') ?? ''
        await confirmAsContact(c.var.work, c.var.actor, { token, device: c.var.device })
        return see(c, `/joining/confirmation/${token}`, 'checking.contact.saved')
      },
    ),
  )

  routes.get('/joining/:id/review', (c) => reviewPage(c))
  routes.post('/joining/:id/submission', (c) =>
    taken(
      c,
      emptyForm,
      (state) => reviewPage(c, state),
      async () => {
        // The browser gets its name now, so that the second contact's can be told from it.
        await submit(c.var.work, c.var.actor, { id: idFrom(c), device: deviceFor(c) })
        return see(c, `/joining/${idFrom(c)}`, 'joining.sent')
      },
    ),
  )

  routes.post('/joining/:id/second-contact', async (c) => {
    await askContactAgain(c.var.work, c.var.actor, idFrom(c))
    return see(c, `/joining/${idFrom(c)}`, 'checking.contact.asked')
  })

  routes.post('/joining/:id/withdrawal', async (c) => {
    const read = reasonForm.read(await c.req.formData())
    await withdraw(c.var.work, c.var.actor, idFrom(c), read.ok ? read.value.words : undefined)
    return see(c, `/joining/${idFrom(c)}`, 'joining.withdrawn')
  })

  routes.post('/joining/:id/reapplication', async (c) => {
    const id = await reapply(c.var.work, c.var.actor, idFrom(c))
    return see(c, `/joining/${id}/identity`, 'joining.begun-again')
  })
  return routes
}
