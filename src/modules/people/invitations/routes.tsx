import { page, room, see } from '#web/http.tsx'
import { teamHref } from '../links.ts'
import { acceptInvitation, isFor, readInvitation } from './service.ts'
import { InvitationPage } from './views/invitation-page.tsx'

/** What the link in an invitation opens. */
export function invitationRoutes() {
  const routes = room()
  routes.get('/invitations/:token', async (c) => {
    const { t, work, actor } = c.var
    const { token } = c.req.param()
    const invitation = await readInvitation(work, token)
    const body = (
      <InvitationPage
        t={t}
        actor={actor}
        invitation={invitation}
        path={c.req.path}
        own={await isFor(work, actor, invitation)}
      />
    )
    return page(c, { title: t('people.invitation.title', { body: invitation.bodyName }) }, body)
  })

  routes.post('/invitations/:token/acceptance', async (c) => {
    const { work, actor } = c.var
    const { token } = c.req.param()
    const { slug, bodyName } = await readInvitation(work, token)
    await acceptInvitation(work, actor, token)
    const here = actor.acting === null
    const next = here ? teamHref(slug) : '/account/seats'
    return see(c, next, 'people.invitation.accepted', { body: bodyName })
  })
  return routes
}
