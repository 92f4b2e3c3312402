import { missing } from '#kernel/refusals.ts'
import { mailingKey, mailToken } from '#platform/mailing/tokens.ts'
import { defineForm } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { addressField } from '../forms.ts'
import { links } from '../links.ts'
import { linkSelf, ownSubscriptions, subscribeSelf } from './service.ts'
import { OwnPage } from './views/own-page.tsx'

const oneForm = defineForm({ address: addressField })

/** What is none of the actor's own addresses is as if it were not there; what is no address too. */
async function addressFrom(c: Ctx): Promise<string> {
  const form = oneForm.read(await c.req.formData())
  return form.ok ? form.value.address : missing()
}

/** The briefings of whoever is signed in: their addresses, and what each gets. */
export function ownRoutes() {
  const routes = room()
  routes.get(links.own, async (c) => {
    const { t, work, actor, house } = c.var
    const key = mailingKey(house.config)
    const own = (await ownSubscriptions(work, actor)).map((one) => ({
      ...one,
      href: one.subscriber
        ? links.mail(
            mailToken(key, {
              addressHash: one.subscriber.address_hash,
              list: 'briefings',
              subscriberId: one.subscriber.id,
            }),
          )
        : null,
    }))
    return page(c, { title: t('readers.own.title') }, <OwnPage t={t} own={own} />)
  })
  routes.post(links.ownNew, async (c) => {
    const { work, actor, t } = c.var
    await ownSubscriptions(work, actor)
    await subscribeSelf(work, actor, await addressFrom(c), t)
    return see(c, links.own, 'readers.confirm.done')
  })
  routes.post(links.ownLink, async (c) => {
    const { work, actor } = c.var
    await ownSubscriptions(work, actor)
    await linkSelf(work, actor, await addressFrom(c), true)
    return see(c, links.own, 'readers.own.saved')
  })
  routes.post(links.ownUnlink, async (c) => {
    const { work, actor } = c.var
    await ownSubscriptions(work, actor)
    await linkSelf(work, actor, await addressFrom(c), false)
    return see(c, links.own, 'readers.own.saved')
  })
  return routes
}
