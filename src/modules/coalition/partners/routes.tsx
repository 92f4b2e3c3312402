import { isOfficer } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { pageOf } from '#kernel/pages.ts'
import { ensure, missing } from '#kernel/refusals.ts'
import { confirmedAddressesOf } from '#people'
import type { FormState } from '#web/forms.ts'
import { type Ctx, loopLinks, page, pageNumber, restored, room, see } from '#web/http.tsx'
import { taken } from '../forms.ts'
import { dayOf } from '../membership/index.ts'
import { decisionForm, PARTNER_KINDS, partnerCheckForm, partnerForm } from './forms.ts'
import { may, PARTNER_CHECKS } from './policy.ts'
import {
  partnerBySlug,
  partnerCards,
  partnerChecks,
  partnerHistory,
  partnerQueue,
  partnersOfPerson,
} from './queries.ts'
import {
  acceptPartner,
  partnerFor,
  recordPartnerCheck,
  refusePartner,
  renewPartner,
  submitPartner,
  withdrawPartner,
} from './service.ts'
import { PartnerCheckPage, PartnerDeskPage } from './views/desk-pages.tsx'
import { PartnerFormPage, PartnerQueuePage } from './views/form-pages.tsx'
import { PartnerListPage, PartnerPage } from './views/public-pages.tsx'

type Routes = ReturnType<typeof room>

/** Partners: the public list, how one joins, and the four checks. */
export function partnerRoutes() {
  const routes = room()
  publicRoutes(routes)
  applicantRoutes(routes)
  officerRoutes(routes)
  return routes
}

function publicRoutes(routes: Routes): void {
  routes.get('/coalition/partners', async (c) => {
    const { work, t } = c.var
    const kind = PARTNER_KINDS.find((one) => one === c.req.query('kind'))
    const at = pageNumber(c)
    const list = pageOf(await partnerCards(work, kind, at), at)
    const facts = { title: t('coalition.partners'), description: t('partners.point') }
    return page(c, facts, <PartnerListPage t={t} kind={kind} list={list} />)
  })
  routes.get('/coalition/partners/:slug', async (c) => {
    const { work, t } = c.var
    const partner = await partnerBySlug(work, c.req.param('slug'))
    if (!partner) missing()
    const checks = await partnerChecks(work, partner.id)
    const links = await loopLinks(c, { kind: 'partner', id: partner.body_id })
    return page(c, { title: partner.name }, <PartnerPage {...{ t, partner, checks, links }} />)
  })
}

const idFrom = (c: Ctx): string => {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) missing()
  return id
}

async function formPage(c: Ctx, typed?: FormState) {
  const { work, actor, t } = c.var
  ensure(actor.person !== null)
  const addresses = await confirmedAddressesOf(work, actor)
  const [only, more] = addresses
  const first = partnerForm.filled({ officialAddress: more === undefined ? only : null })
  const state = typed ?? (await restored(c, first))
  const view = { t, state, addresses }
  return page(c, { title: t('partners.begin') }, <PartnerFormPage {...view} />, typed ? 422 : 200)
}

function applicantRoutes(routes: Routes): void {
  routes.get('/partnering', async (c) => {
    const { work, actor, t } = c.var
    ensure(actor.person !== null)
    const officer = isOfficer(actor, 'membership-officer')
    const at = pageNumber(c)
    const list = officer
      ? pageOf(await partnerQueue(work, dayOf(work.now), at), at)
      : { rows: await partnersOfPerson(work, actor.person.id), total: 0, page: 1, pages: 1 }
    const title = t(officer ? 'partners.queue' : 'partners.yours')
    return page(c, { title }, <PartnerQueuePage t={t} title={title} list={list} />)
  })
  routes.get('/partnering/new', (c) => formPage(c))
  routes.post('/partnering', (c) =>
    taken(
      c,
      partnerForm,
      (state) => formPage(c, state),
      async (typed) => {
        const id = await submitPartner(c.var.work, c.var.actor, typed)
        return see(c, `/partnering/${id}`, 'partners.sent')
      },
    ),
  )
  routes.post('/partnering/:id/withdrawal', async (c) => {
    await withdrawPartner(c.var.work, c.var.actor, idFrom(c))
    return see(c, `/partnering/${idFrom(c)}`, 'joining.withdrawn')
  })
}

async function deskPage(c: Ctx, typed?: FormState) {
  const { work, actor, t } = c.var
  const partner = await partnerFor(work, actor, idFrom(c))
  const checks = await partnerChecks(work, partner.id)
  const history = await partnerHistory(work, partner.id)
  const addresses = await confirmedAddressesOf(work, actor)
  const mayHandle = may.handle(actor, addresses, partner)
  if (typed) ensure(mayHandle)
  const state = typed ?? decisionForm.blank
  const officer = isOfficer(actor, 'membership-officer')
  const view = { t, actor, partner, checks, history, mayHandle, officer, state }
  return page(c, { title: partner.name }, <PartnerDeskPage {...view} />, typed ? 422 : 200)
}

function officerRoutes(routes: Routes): void {
  routes.get('/partnering/:id', (c) => deskPage(c))

  const kindFrom = (c: Ctx) => {
    const kind = PARTNER_CHECKS.find((one) => one === c.req.param('kind'))
    if (!kind) missing()
    return kind
  }
  const checkPage = async (c: Ctx, typed?: FormState) => {
    const { work, actor, t } = c.var
    const kind = kindFrom(c)
    const partner = await partnerFor(work, actor, idFrom(c))
    const addresses = await confirmedAddressesOf(work, actor)
    if (!may.handle(actor, addresses, partner)) missing()
    const state = typed ?? (await restored(c, partnerCheckForm.blank))
    const view = { t, partner, kind, state }
    return page(
      c,
      { title: t(`partners.check.${kind}`) },
      <PartnerCheckPage {...view} />,
      typed ? 422 : 200,
    )
  }
  routes.get('/partnering/:id/checks/:kind', (c) => checkPage(c))
  routes.post('/partnering/:id/checks/:kind', (c) =>
    taken(
      c,
      partnerCheckForm,
      (state) => checkPage(c, state),
      async (typed) => {
        const check = { ...typed, kind: kindFrom(c) }
        await recordPartnerCheck(c.var.work, c.var.actor, idFrom(c), check)
        return see(c, `/partnering/${idFrom(c)}`, 'checking.check.saved')
      },
    ),
  )

  routes.post('/partnering/:id/acceptance', async (c) => {
    await acceptPartner(c.var.work, c.var.actor, idFrom(c))
    return see(c, `/partnering/${idFrom(c)}`, 'partners.accepted')
  })
  routes.post('/partnering/:id/recheck', async (c) => {
    await renewPartner(c.var.work, c.var.actor, idFrom(c))
    return see(c, `/partnering/${idFrom(c)}`, 'partners.rechecked')
  })
  routes.post('/partnering/:id/refusal', (c) =>
    taken(
      c,
      decisionForm,
      (state) => deskPage(c, state),
      async ({ words }) => {
        await refusePartner(c.var.work, c.var.actor, idFrom(c), words)
        return see(c, `/partnering/${idFrom(c)}`, 'checking.refuse.saved')
      },
    ),
  )
}
