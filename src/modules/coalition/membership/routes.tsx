import { isOfficer } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { ensure, invalid, missing } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, restored, room, see } from '#web/http.tsx'
import { taken } from '../forms.ts'
import {
  answerForm,
  blankForm,
  leaveForm,
  mergeForm,
  pledgeForm,
  reportForm,
  whyForm,
} from './forms.ts'
import { addPledge, confirmPledge, reportPledge } from './pledges/index.ts'
import { may } from './policy.ts'
import {
  changesOf,
  findPledge,
  memberBySlug,
  observationsOf,
  pledgesOf,
  standingMatters,
} from './queries.ts'
import {
  announceSuspension,
  answerNotice,
  confirmTeam,
  leave,
  memberFor,
  merge,
  reinstate,
  stay,
  suspend,
} from './service.ts'
import { MattersPage } from './views/matters-page.tsx'
import { type MemberForms, MemberPage } from './views/member-page.tsx'
import { NewPledgePage, PledgePage } from './views/pledge-pages.tsx'

const BLANK: MemberForms = {
  answer: blankForm.blank,
  departure: blankForm.blank,
  decision: blankForm.blank,
}

const idFrom = (c: Ctx, name: string): string => {
  const id = c.req.param(name) ?? ''
  if (!isId(id)) missing()
  return id
}

async function memberPage(c: Ctx, bodyId: string, states: MemberForms = BLANK, status?: 422) {
  const { work, actor, t } = c.var
  const member = await memberFor(work, actor, bodyId)
  const pledges = await pledgesOf(work, bodyId, true)
  const changes = await changesOf(work, bodyId)
  const view = { t, actor, member, pledges, changes, states }
  return page(
    c,
    { title: t('membership.of', { city: member.name }) },
    <MemberPage {...view} />,
    status,
  )
}

const MAY = { answer: may.answer, departure: may.leave, decision: may.decide } as const

/** Redraws the member's page with one of its forms as it was typed, for whose form it is. */
const again = (c: Ctx, form: keyof MemberForms) => async (state: FormState) => {
  const { body_id: body } = await memberFor(c.var.work, c.var.actor, idFrom(c, 'body'))
  ensure(MAY[form](c.var.actor, body))
  return memberPage(c, body, { ...BLANK, [form]: state }, 422)
}

const home = (c: Ctx, bodyId: string): string =>
  c.var.actor.acting?.bodyId === bodyId ? '/membership' : `/membership/${bodyId}`

export function membershipRoutes() {
  const routes = room()

  routes.get('/membership', async (c) => {
    const { work, actor, t } = c.var
    if (isOfficer(actor, 'membership-officer')) {
      const rows = await standingMatters(work)
      return page(c, { title: t('membership.matters') }, <MattersPage t={t} rows={rows} />)
    }
    ensure(actor.acting?.bodyKind === 'city')
    return memberPage(c, actor.acting.bodyId)
  })

  pledgeRoutes(routes)
  routes.get('/membership/:body', (c) => memberPage(c, idFrom(c, 'body')))
  cityRoutes(routes)
  officerRoutes(routes)
  return routes
}

type Routes = ReturnType<typeof room>

function pledgeRoutes(routes: Routes): void {
  routes.get('/membership/pledges/new', async (c) => {
    const { actor, t } = c.var
    ensure(actor.acting !== null && may.pledge(actor, actor.acting.bodyId))
    const state = await restored(c, pledgeForm.filled({ isPublic: 'yes' }))
    return page(c, { title: t('membership.pledge.add') }, <NewPledgePage t={t} state={state} />)
  })

  routes.post('/membership/pledges', (c) => {
    const { work, actor, t } = c.var
    const redraw = (state: FormState) => {
      ensure(actor.acting !== null && may.pledge(actor, actor.acting.bodyId))
      const title = t('membership.pledge.add')
      return page(c, { title }, <NewPledgePage t={t} state={state} />, 422)
    }
    return taken(c, pledgeForm, redraw, async (typed) => {
      ensure(actor.acting !== null)
      const isPublic = typed.isPublic === 'yes'
      await addPledge(work, actor, actor.acting.bodyId, { ...typed, isPublic })
      return see(c, '/membership', 'membership.pledge.saved')
    })
  })

  const pledgePage = async (c: Ctx, typed?: FormState) => {
    const { work, actor, t } = c.var
    const pledge = await findPledge(work, idFrom(c, 'id'))
    if (!pledge || !may.see(actor, pledge.body_id)) missing()
    ensure(may.pledge(actor, pledge.body_id))
    const seen = await observationsOf(work, pledge.body_id)
    const held = { state: pledge.state, reason: pledge.reason, evidenceUrl: pledge.evidence_url }
    const state = typed ?? reportForm.filled(held, pledge.version)
    return page(
      c,
      { title: pledge.what },
      <PledgePage t={t} state={state} pledge={pledge} seen={seen} />,
      typed ? 422 : 200,
    )
  }
  routes.get('/membership/pledges/:id', (c) => pledgePage(c))
  routes.post('/membership/pledges/:id/report', (c) =>
    taken(
      c,
      reportForm,
      (state) => pledgePage(c, state),
      async (typed, version) => {
        await reportPledge(c.var.work, c.var.actor, { id: idFrom(c, 'id'), version }, typed)
        return see(c, '/membership', 'membership.report.saved')
      },
    ),
  )

  routes.post('/membership/pledges/:id/peer-confirmation', async (c) => {
    const slug = await confirmPledge(c.var.work, c.var.actor, idFrom(c, 'id'))
    return see(c, `/coalition/cities/${slug}`, 'membership.peer.saved')
  })
}

function cityRoutes(routes: Routes): void {
  routes.post('/membership/:body/confirmation', async (c) => {
    const body = idFrom(c, 'body')
    await confirmTeam(c.var.work, c.var.actor, body)
    return see(c, home(c, body), 'membership.confirm.saved')
  })

  routes.post('/membership/:body/answer', (c) =>
    taken(c, answerForm, again(c, 'answer'), async ({ answer }) => {
      const body = idFrom(c, 'body')
      await answerNotice(c.var.work, c.var.actor, body, answer)
      return see(c, home(c, body), 'membership.answer.saved')
    }),
  )

  routes.post('/membership/:body/departure', (c) =>
    taken(c, leaveForm, again(c, 'departure'), async ({ on, why }) => {
      const body = idFrom(c, 'body')
      await leave(c.var.work, c.var.actor, body, { on, why: why ?? null })
      return see(c, home(c, body), 'membership.leave.saved')
    }),
  )

  routes.post('/membership/:body/return', async (c) => {
    const body = idFrom(c, 'body')
    await stay(c.var.work, c.var.actor, body)
    return see(c, home(c, body), 'membership.stay.saved')
  })
}

const DECISIONS = {
  'suspension-notice': announceSuspension,
  suspension: suspend,
  reinstatement: reinstate,
} as const

function officerRoutes(routes: Routes): void {
  for (const [noun, decide] of Object.entries(DECISIONS))
    routes.post(`/membership/:body/${noun}`, (c) =>
      taken(c, whyForm, again(c, 'decision'), async ({ why }) => {
        const body = idFrom(c, 'body')
        await decide(c.var.work, c.var.actor, body, why)
        return see(c, home(c, body), 'membership.decided')
      }),
    )

  routes.post('/membership/:body/merger', (c) =>
    taken(c, mergeForm, again(c, 'decision'), async ({ into, mergeOn: on, mergeWhy: why }) => {
      const { work, actor } = c.var
      const body = idFrom(c, 'body')
      const slug = into.split('/').at(-1) ?? ''
      const heir = await memberBySlug(work, slug)
      if (!heir) invalid('membership.no-successor', {}, 'into')
      await merge(work, actor, body, { bodyId: heir.body_id, on, why })
      return see(c, home(c, body), 'membership.decided')
    }),
  )
}
