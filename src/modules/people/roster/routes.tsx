import { isId } from '#kernel/ids.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { versionOf } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { inviteTo, openInvitations, withdrawInvitation } from '../invitations/index.ts'
import { teamHref } from '../links.ts'
import { resetPasskeys } from '../passkeys/index.ts'
import { changeSeat, endSeat, findTeam, handOver, may } from '../team/index.ts'
import { endForm, handOverForm, inviteForm, placeForm } from './forms.ts'
import { SeatPage } from './views/seat-page.tsx'
import { TeamPage } from './views/team-page.tsx'

type Forms = { readonly invite?: FormState; readonly hand?: FormState }

async function teamPage(c: Ctx, forms: Forms = {}) {
  const { t, actor, work } = c.var
  const { body, seats } = await findTeam(work, actor, c.req.param('slug') ?? '')
  const changes = may.change(actor, body)
  if (forms.invite) ensure(changes)
  if (forms.hand) ensure(may.handOver(actor, body))
  const invitations = changes ? await openInvitations(work, body.id) : []
  const drawn = (
    <TeamPage
      t={t}
      actor={actor}
      body={body}
      seats={seats}
      invitations={invitations}
      now={work.now}
      invite={forms.invite ?? inviteForm.blank}
      hand={forms.hand ?? handOverForm.blank}
    />
  )
  const refused = forms.invite ?? forms.hand
  return page(c, { title: t('people.team.title', { body: body.name }) }, drawn, refused ? 422 : 200)
}

type PlaceForms = { readonly place?: FormState; readonly end?: FormState }

async function seatPage(c: Ctx, forms: PlaceForms = {}) {
  const { t, actor, work } = c.var
  const { body, seats } = await findTeam(work, actor, c.req.param('slug') ?? '')
  const seat = seats.find((held) => held.id === c.req.param('id')) ?? missing()
  ensure(may.endSeat(actor, body, seat))
  if (forms.place) ensure(may.changeSeat(actor, body, seat))
  const { roles, department, term_ends: termEnds, version } = seat
  const drawn = (
    <SeatPage
      t={t}
      actor={actor}
      body={body}
      seat={seat}
      others={seats.filter((held) => held.id !== seat.id)}
      place={forms.place ?? placeForm.filled({ roles, department, termEnds }, version)}
      end={forms.end ?? endForm.blank}
    />
  )
  const refused = forms.place ?? forms.end
  return page(c, { title: seat.name }, drawn, refused ? 422 : 200)
}

const asInvalid = (error: unknown): Refusal => {
  if (error instanceof Refusal && error.kind === 'invalid') return error
  throw error
}

const pathId = (c: Ctx): string => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : missing()
}

const hrefOf = (c: Ctx): string => teamHref(c.req.param('slug') ?? '')

/** A body's team: who is in it, who is invited, and the head handed over. */
export function rosterRoutes() {
  const routes = room()
  routes.get('/bodies/:slug/team', (c) => teamPage(c))
  routes.get('/bodies/:slug/team/seats/:id', (c) => seatPage(c))

  routes.post('/bodies/:slug/team/invitations', async (c) => {
    const { work, actor, t } = c.var
    const data = await c.req.formData()
    const { body } = await findTeam(work, actor, c.req.param('slug'))
    const form = inviteForm.read(data)
    if (!form.ok) return teamPage(c, { invite: form })
    try {
      await inviteTo(work, actor, { ...form.value, body: body.id, lang: t.lang })
      return see(c, hrefOf(c), 'people.team.invited-flash', { address: form.value.address })
    } catch (error) {
      return teamPage(c, { invite: inviteForm.refused(data, asInvalid(error)) })
    }
  })

  routes.post('/bodies/:slug/team/invitations/:id/withdrawal', async (c) => {
    const { work, actor } = c.var
    const { body } = await findTeam(work, actor, c.req.param('slug'))
    await withdrawInvitation(work, actor, { body: body.id, id: pathId(c) })
    return see(c, hrefOf(c), 'people.team.withdrawn')
  })

  routes.post('/bodies/:slug/team/hand-over', async (c) => {
    const { work, actor } = c.var
    const data = await c.req.formData()
    const { body } = await findTeam(work, actor, c.req.param('slug'))
    const form = handOverForm.read(data)
    if (!form.ok) return teamPage(c, { hand: form })
    try {
      const { to, leave } = form.value
      await handOver(work, actor, { body: body.id, to, leave: leave === 'yes' })
      return see(c, '/account/seats', 'people.team.handed-over')
    } catch (error) {
      return teamPage(c, { hand: handOverForm.refused(data, asInvalid(error)) })
    }
  })

  routes.post('/bodies/:slug/team/seats/:id/roles', async (c) => {
    const { work, actor } = c.var
    const data = await c.req.formData()
    const id = pathId(c)
    const form = placeForm.read(data)
    if (!form.ok) return seatPage(c, { place: form })
    try {
      await changeSeat(work, actor, id, { ...form.value, version: versionOf(data) })
      return see(c, hrefOf(c), 'people.team.seat-saved')
    } catch (error) {
      return seatPage(c, { place: placeForm.refused(data, asInvalid(error)) })
    }
  })

  routes.post('/bodies/:slug/team/seats/:id/end', async (c) => {
    const { work, actor } = c.var
    const data = await c.req.formData()
    const id = pathId(c)
    const form = endForm.read(data)
    if (!form.ok) return seatPage(c, { end: form })
    const own = actor.seats.some((seat) => seat.id === id)
    try {
      await endSeat(work, actor, id, form.value)
      return see(c, own ? '/account/seats' : hrefOf(c), 'people.team.seat-ended')
    } catch (error) {
      return seatPage(c, { end: endForm.refused(data, asInvalid(error)) })
    }
  })

  routes.post('/bodies/:slug/team/seats/:id/passkey-reset', async (c) => {
    const { work, actor } = c.var
    await resetPasskeys(work, actor, c.req.param('slug'), pathId(c))
    return see(c, hrefOf(c), 'people.team.reset.done')
  })
  return routes
}
