import { isId } from '#kernel/ids.ts'
import { ensure, missing } from '#kernel/refusals.ts'
import { confirmedAddressesOf } from '#people'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, restored, room, see, seeInstead } from '#web/http.tsx'
import { taken } from '../../forms.ts'
import { searchPlaces } from '../../gazetteer/gazetteer.ts'
import { isCountry } from '../../places/index.ts'
import { whereOf } from '../../positions/index.ts'
import {
  deputyForm,
  handForm,
  identityForm,
  type PledgesTyped,
  placeForm,
  pledgesForm,
  signatoryForm,
} from '../forms.ts'
import { may, type Step } from '../policy.ts'
import { type FoundApplication, type MemberNamed, medianDays, pledgesOf } from '../queries.ts'
import { headOf, wishFor } from '../service.ts'
import {
  type Begun,
  beginAt,
  beginByHand,
  saveDeputy,
  saveIdentity,
  savePledges,
  saveSignatory,
} from './service.ts'
import { JoinPage } from './views/join-page.tsx'
import { ChoosePlacePage, HandPlacePage } from './views/place-pages.tsx'
import {
  DeputyPage,
  IdentityPage,
  PLEDGE_FIELDS,
  PledgesPage,
  SignatoryPage,
} from './views/step-pages.tsx'

type Routes = ReturnType<typeof room>

export function draftingRoutes() {
  const routes = room()
  routes.get('/join', async (c) => {
    const { work, actor, t } = c.var
    const signedIn = actor.person !== null
    const median = await medianDays(work)
    const facts = { title: t('joining.join.title'), description: t('joining.join.point') }
    return page(c, facts, <JoinPage t={t} signedIn={signedIn} median={median} />)
  })
  placeRoutes(routes)
  stepRoutes(routes)
  return routes
}

const signedIn = (c: Ctx): void => ensure(c.var.actor.person !== null)

function choosePage(c: Ctx, typed?: FormState, similar: readonly MemberNamed[] = []) {
  signedIn(c)
  const { t } = c.var
  const words = (c.req.query('q') ?? '').trim().slice(0, 120)
  const country = c.req.query('country') ?? ''
  const search = { limit: 20, ...(isCountry(country) ? { country } : {}) }
  const candidates = words === '' ? [] : searchPlaces(words, search)
  const state = typed ?? placeForm.blank
  const view = { t, words, country, candidates, state, similar }
  return page(
    c,
    { title: t('joining.step.place') },
    <ChoosePlacePage {...view} />,
    typed ? 422 : 200,
  )
}

async function handPage(c: Ctx, typed?: FormState, similar: readonly MemberNamed[] = []) {
  signedIn(c)
  const { t } = c.var
  const searched = handForm.filled({
    name: (c.req.query('name') ?? '').slice(0, 200),
    country: c.req.query('country') ?? '',
  })
  const state = typed ?? (await restored(c, searched))
  const title = t('joining.place.by-hand')
  return page(
    c,
    { title },
    <HandPlacePage t={t} state={state} similar={similar} />,
    typed ? 422 : 200,
  )
}

type Again = (similar: readonly MemberNamed[]) => Response | Promise<Response>

function onTo(c: Ctx, begun: Begun, again: Again): Response | Promise<Response> {
  if (begun.kind === 'similar') return again(begun.members)
  if (begun.kind === 'member')
    return seeInstead(c, `/coalition/cities/${begun.slug}/team-request`, 'joining.member-already')
  return see(c, `/joining/${begun.id}/identity`, 'joining.begun')
}

function placeRoutes(routes: Routes): void {
  routes.get('/joining/new', (c) => choosePage(c))
  routes.post('/joining', (c) =>
    taken(
      c,
      placeForm,
      (state) => choosePage(c, state),
      async ({ geonamesId, another }) => {
        const chosen = { geonamesId, another: another === 'yes' }
        const begun = await beginAt(c.var.work, c.var.actor, chosen)
        const state = placeForm.filled({ geonamesId })
        return onTo(c, begun, (members) => choosePage(c, state, members))
      },
    ),
  )
  routes.get('/joining/by-hand', (c) => handPage(c))
  routes.post('/joining/by-hand', (c) =>
    taken(
      c,
      handForm,
      (state) => handPage(c, state),
      async (typed) => {
        const begun = await beginByHand(c.var.work, c.var.actor, {
          name: typed.name,
          country: typed.country,
          division: typed.division ?? null,
          where: whereOf(typed),
          population: typed.population ?? null,
          populationYear: typed.populationYear ?? null,
          populationSource: typed.populationSource ?? null,
          another: typed.another === 'yes',
        })
        return onTo(c, begun, (members) => handPage(c, handForm.filled(typed), members))
      },
    ),
  )
}

export const idFrom = (c: Ctx): string => {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) missing()
  return id
}

/** The wish behind a step's page, for who may fill it in. */
export async function stepFor(c: Ctx): Promise<FoundApplication> {
  const wish = await wishFor(c.var.work, c.var.actor, idFrom(c))
  ensure(may.edit(c.var.actor, wish), 'joining.not-now')
  return wish
}

const PAGES = { signatory: SignatoryPage, deputy: DeputyPage, pledges: PledgesPage } as const

async function stepPage(c: Ctx, step: keyof typeof PAGES | 'identity', typed?: FormState) {
  const { work, actor, t } = c.var
  const found = await stepFor(c)
  const wish = await headOf(work, found)
  const state = typed ?? (await restored(c, await heldBy(c, step, found)))
  const facts = { title: t(`joining.step.${step}`) }
  const status = typed ? 422 : 200
  if (step === 'identity') {
    const addresses = await confirmedAddressesOf(work, actor)
    const view = { t, wish, state, addresses }
    return page(c, facts, <IdentityPage {...view} />, status)
  }
  const StepPage = PAGES[step]
  return page(c, facts, <StepPage t={t} wish={wish} state={state} />, status)
}

async function heldBy(c: Ctx, step: Step, wish: FoundApplication): Promise<FormState> {
  if (step === 'identity') return identityHeld(c, wish)
  if (step === 'signatory') return signatoryHeld(wish)
  if (step === 'deputy')
    return deputyForm.filled(
      {
        deputyName: wish.deputy_name,
        deputyTitle: wish.deputy_title,
        deputyEmail: wish.deputy_email,
      },
      wish.version,
    )
  return pledgesHeld(c, wish)
}

async function identityHeld(c: Ctx, wish: FoundApplication): Promise<FormState> {
  const [only, more] = await confirmedAddressesOf(c.var.work, c.var.actor)
  return identityForm.filled(
    {
      legalName: wish.legal_name,
      memberType: wish.member_type ?? 'city',
      tier: wish.tier,
      website: wish.website,
      officialAddress: wish.official_address ?? (more === undefined ? only : null),
      leadTitle: wish.lead_title,
      leadPhone: wish.lead_phone,
      registerId: wish.register_id,
      languages: wish.languages,
      population: wish.population,
      populationYear: wish.population_year,
      populationSource: wish.population_source,
    },
    wish.version,
  )
}

const signatoryHeld = (wish: FoundApplication): FormState =>
  signatoryForm.filled(
    {
      networkCity: wish.network_city === null ? null : wish.network_city ? 'yes' : 'no',
      signatoryName: wish.signatory_name,
      signatoryOffice: wish.signatory_office,
      signatoryTitle: wish.signatory_title,
      signatoryEmail: wish.signatory_email,
      signatoryPhone: wish.signatory_phone,
      signatoryNamed: wish.signatory_named ? 'yes' : null,
      mandate: wish.mandate,
      mandateReference: wish.mandate_reference,
      mandateDate: wish.mandate_date,
      mandateUntil: wish.mandate_until,
    },
    wish.version,
  )

/** What was promised so far; at first our suggestions, a year from now, to be changed. */
async function pledgesHeld(c: Ctx, wish: FoundApplication): Promise<FormState> {
  const { work, t } = c.var
  const held = await pledgesOf(work, wish.id)
  const inAYear = new Date(work.now.getTime() + 365 * 86_400_000).toISOString().slice(0, 10)
  const typed: Record<string, string | null> = {}
  for (const [commitment, name] of PLEDGE_FIELDS) {
    const one = held.find((pledge) => pledge.commitment === commitment)
    typed[`${name}What`] = one?.what ?? t(`joining.suggest.${commitment}`)
    typed[`${name}Measure`] = one?.measure ?? t(`joining.suggest.${commitment}.measure`)
    typed[`${name}Due`] = one?.due_on ?? inAYear
    typed[`${name}Public`] = (one?.public ?? true) ? 'yes' : null
  }
  return pledgesForm.filled(typed, wish.version)
}

function stepRoutes(routes: Routes): void {
  const next = (c: Ctx, step: Step) => see(c, `/joining/${idFrom(c)}/${step}`, 'joining.saved')
  const again = (c: Ctx, step: Parameters<typeof stepPage>[1]) => (state: FormState) =>
    stepPage(c, step, state)

  routes.get('/joining/:id/identity', (c) => stepPage(c, 'identity'))
  routes.get('/joining/:id/signatory', (c) => stepPage(c, 'signatory'))
  routes.get('/joining/:id/deputy', (c) => stepPage(c, 'deputy'))
  routes.get('/joining/:id/pledges', (c) => stepPage(c, 'pledges'))

  routes.post('/joining/:id/identity', (c) =>
    taken(c, identityForm, again(c, 'identity'), async (typed, version) => {
      await saveIdentity(c.var.work, c.var.actor, { id: idFrom(c), version }, typed)
      return next(c, 'signatory')
    }),
  )
  routes.post('/joining/:id/signatory', (c) =>
    taken(c, signatoryForm, again(c, 'signatory'), async (typed, version) => {
      await saveSignatory(c.var.work, c.var.actor, { id: idFrom(c), version }, typed)
      return next(c, 'deputy')
    }),
  )
  routes.post('/joining/:id/deputy', (c) =>
    taken(c, deputyForm, again(c, 'deputy'), async (typed, version) => {
      await saveDeputy(c.var.work, c.var.actor, { id: idFrom(c), version }, typed)
      return next(c, 'letter')
    }),
  )
  routes.post('/joining/:id/pledges', (c) =>
    taken(c, pledgesForm, again(c, 'pledges'), async (typed, version) => {
      const pledges = pledgesFrom(typed as PledgesTyped)
      await savePledges(c.var.work, c.var.actor, { id: idFrom(c), version }, pledges)
      return next(c, 'review')
    }),
  )
}

const pledgesFrom = (typed: PledgesTyped) =>
  PLEDGE_FIELDS.map(([commitment, name]) => ({
    commitment,
    what: typed[`${name}What`],
    measure: typed[`${name}Measure`],
    due_on: typed[`${name}Due`],
    public: typed[`${name}Public`] === 'yes',
    field: `${name}Due`,
  }))
