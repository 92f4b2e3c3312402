import { ensure } from '#kernel/refusals.ts'
import { signInToken } from '#web/cookies.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { accountRail } from '../links.ts'
import { browserOf, enter, nextOf } from '../sign-in/index.ts'
import { readRegistration, readSignIn, removalForm } from './forms.ts'
import { passkeysOf } from './queries.ts'
import {
  addPasskey,
  personOfPasskey,
  type Relying,
  registrationOptions,
  removePasskey,
  signInOptions,
} from './service.ts'
import { PasskeysPage } from './views/passkeys-page.tsx'

const relying = (c: Ctx): Relying => {
  const { origin, hostname } = new URL(c.var.house.config.baseUrl)
  return { origin, id: hostname, name: c.var.t('shell.name') }
}

const bodyOf = (c: Ctx): Promise<unknown> => c.req.json().catch(() => null)

export function passkeyRoutes() {
  const routes = room()

  routes.post('/sign-in/passkey/options', async (c) =>
    c.json(await signInOptions(c.var.work, relying(c), browserOf(c))),
  )

  routes.post('/sign-in/passkey', async (c) => {
    const { response, next } = readSignIn(await bodyOf(c))
    const id = await personOfPasskey(c.var.work, relying(c), browserOf(c), response)
    return c.json({ href: await enter(c, { id }, 'passkey', nextOf(next)) })
  })

  routes.get('/account/passkeys', async (c) => {
    const { t, actor, work } = c.var
    ensure(actor.person !== null)
    const passkeys = await passkeysOf(work, actor.person.id)
    return page(
      c,
      { title: t('people.passkeys.title') },
      <PasskeysPage t={t} rail={accountRail(t, c.req.path)} passkeys={passkeys} />,
    )
  })

  routes.post('/account/passkeys/options', async (c) => {
    ensure(c.var.actor.person !== null)
    return c.json(await registrationOptions(c.var.work, c.var.actor, relying(c), browserOf(c)))
  })

  routes.post('/account/passkeys', async (c) => {
    const { work, actor } = c.var
    ensure(actor.person !== null)
    const ceremony = { at: relying(c), browser: browserOf(c), token: signInToken(c) }
    await addPasskey(work, actor, ceremony, readRegistration(await bodyOf(c)))
    return c.json({ href: '/account/passkeys' })
  })

  routes.post('/account/passkeys/removal', async (c) => {
    const { work, actor } = c.var
    ensure(actor.person !== null)
    const form = removalForm.read(await c.req.formData())
    if (!form.ok) return see(c, '/account/passkeys')
    await removePasskey(work, actor, signInToken(c), form.value.id)
    return see(c, '/account/passkeys', 'people.passkeys.removed')
  })
  return routes
}
