import { isId } from '#kernel/ids.ts'
import { langOrder } from '#kernel/languages.ts'
import { missing, Refusal } from '#kernel/refusals.ts'
import { keepLang, signInToken } from '#web/cookies.ts'
import { download } from '#web/csv.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, restored, room, see, seeInstead } from '#web/http.tsx'
import { accountRail, landingOf } from '../links.ts'
import { hashOf } from '../service.ts'
import { browserOf, codeOf, nextOf, proofHere, proofKey } from '../sign-in/index.ts'
import { accountForm, addressCodeForm, newAddressForm, oneForm, READS } from './forms.ts'
import { ownAddresses, ownPerson, ownSignIns } from './queries.ts'
import {
  addAddress,
  askForAddress,
  choosePrimary,
  endSignIns,
  exportSelf,
  likelyZone,
  nameSelf,
  type OwnData,
  removeAddress,
  self,
  type ZoneOf,
} from './service.ts'
import { AccountPage } from './views/account-page.tsx'
import { AddressCodePage } from './views/address-code-page.tsx'
import { AddressesPage } from './views/addresses-page.tsx'
import { DataPage } from './views/data-page.tsx'
import { SignInsPage } from './views/sign-ins-page.tsx'

const frameOf = (c: Ctx, path = c.req.path) => ({ t: c.var.t, rail: accountRail(c.var.t, path) })

const ceremonyOf = (c: Ctx) => ({
  key: proofKey(c),
  browser: browserOf(c),
  token: signInToken(c),
})

/** Redraws the form with the sentence of a refusal that belongs to it; any other goes its way. */
const asInvalid = (error: unknown): Refusal => {
  if (error instanceof Refusal && error.kind === 'invalid') return error
  throw error
}

export function accountRoutes(rooms: readonly OwnData[], zoneOf: ZoneOf) {
  const routes = room()
  ownRoutes(routes, zoneOf)
  addressRoutes(routes)
  signInsRoutes(routes)

  routes.get('/account/data', (c) => {
    self(c.var.actor)
    return page(c, { title: c.var.t('people.data.title') }, <DataPage {...frameOf(c)} />)
  })

  routes.get('/account/data/export.json', async (c) => {
    const data = await exportSelf(c.var.work, c.var.actor, rooms)
    return download(c, 'my-data.json', 'application/json', JSON.stringify(data, null, 2))
  })
  return routes
}

type Routes = ReturnType<typeof room>

/** Somebody new goes on to where they wanted; without a goal, to where their work is. */
function goingOn(c: Ctx, next: string | undefined): string {
  const path = next === undefined ? '/account' : nextOf(next)
  return path === '/' ? landingOf(c.var.house.rooms, c.var.actor) : path
}

function ownRoutes(routes: Routes, zoneOf: ZoneOf): void {
  const draw = (c: Ctx, state: FormState, unnamed: boolean, status: 200 | 422 = 200) =>
    page(
      c,
      { title: c.var.t('people.account.title') },
      <AccountPage {...frameOf(c)} state={state} welcome={unnamed} />,
      status,
    )

  routes.get('/account', async (c) => {
    const person = await ownPerson(c.var.work, self(c.var.actor).id)
    const next = c.req.query('next')
    const values = {
      name: person.unnamed ? '' : person.name,
      lang: person.lang,
      zone: person.unnamed ? await likelyZone(c.var.work, c.var.actor, zoneOf) : person.zone,
      ...Object.fromEntries(READS.map((name, at) => [name, person.langs[at]])),
      ...(next === undefined && !person.unnamed ? {} : { next: nextOf(next) }),
    }
    return draw(c, await restored(c, accountForm.filled(values)), person.unnamed)
  })

  routes.post('/account', async (c) => {
    const data = await c.req.formData()
    const form = accountForm.read(data)
    self(c.var.actor)
    if (!form.ok) return draw(c, form, false, 422)
    const { next, name, lang, zone, ...reads } = form.value
    const langs = langOrder(READS.map((place) => reads[place]).filter((tag) => tag !== undefined))
    await nameSelf(c.var.work, c.var.actor, { name, lang, zone, langs })
    keepLang(c, lang)
    return see(c, goingOn(c, next), 'people.account.saved')
  })
}

function addressRoutes(routes: Routes): void {
  const draw = async (c: Ctx, state: FormState, status: 200 | 422 = 200) => {
    const addresses = await ownAddresses(c.var.work, self(c.var.actor).id)
    const body = (
      <AddressesPage {...frameOf(c, '/account/addresses')} addresses={addresses} state={state} />
    )
    return page(c, { title: c.var.t('people.addresses.title') }, body, status)
  }

  routes.get('/account/addresses', (c) => draw(c, newAddressForm.blank))

  routes.post('/account/addresses', async (c) => {
    const data = await c.req.formData()
    self(c.var.actor)
    const form = newAddressForm.read(data)
    if (!form.ok) return draw(c, form, 422)
    try {
      const { work, actor } = c.var
      const ask = await askForAddress(work, actor, ceremonyOf(c), form.value.address)
      return see(c, `/account/addresses/code?ask=${ask}`)
    } catch (error) {
      return draw(c, newAddressForm.refused(data, asInvalid(error)), 422)
    }
  })

  const drawCode = async (c: Ctx, ask: string, state: FormState, status: 200 | 422 = 200) => {
    const person = self(c.var.actor)
    const proof = await proofHere(c.var.work, browserOf(c), ask)
    if (proof?.person_id !== person.id)
      return seeInstead(c, '/account/addresses', 'people.addresses.ask-again')
    const shown = c.var.house.config.production ? null : codeOf(proofKey(c), proof)
    const frame = frameOf(c, '/account/addresses')
    const body = <AddressCodePage {...frame} state={state} address={proof.address} shown={shown} />
    return page(c, { title: c.var.t('people.code.title') }, body, status)
  }

  routes.get('/account/addresses/code', (c) => {
    const ask = c.req.query('ask') ?? ''
    return drawCode(c, ask, addressCodeForm.filled({ ask }))
  })

  routes.post('/account/addresses/code', async (c) => {
    const data = await c.req.formData()
    const ask = String(data.get('ask') ?? '')
    const form = addressCodeForm.read(data)
    if (!form.ok) return drawCode(c, ask, form, 422)
    try {
      await addAddress(c.var.work, c.var.actor, ceremonyOf(c), form.value)
      return see(c, '/account/addresses', 'people.addresses.added')
    } catch (error) {
      return drawCode(c, ask, addressCodeForm.refused(data, asInvalid(error)), 422)
    }
  })

  routes.post('/account/addresses/primary', async (c) => {
    const form = oneForm.read(await c.req.formData())
    self(c.var.actor)
    if (!form.ok) return see(c, '/account/addresses')
    await choosePrimary(c.var.work, c.var.actor, signInToken(c), form.value.id)
    return see(c, '/account/addresses', 'people.addresses.preferred')
  })

  routes.post('/account/addresses/removal', async (c) => {
    const form = oneForm.read(await c.req.formData())
    self(c.var.actor)
    if (!form.ok) return see(c, '/account/addresses')
    await removeAddress(c.var.work, c.var.actor, signInToken(c), form.value.id)
    return see(c, '/account/addresses', 'people.addresses.removed')
  })
}

function signInsRoutes(routes: Routes): void {
  routes.get('/account/sign-ins', async (c) => {
    const rows = await ownSignIns(c.var.work, self(c.var.actor).id)
    const token = signInToken(c)
    const here = token === undefined ? null : hashOf(token)
    const signIns = rows.map(({ token_hash, ...row }) => ({
      ...row,
      here: here?.equals(token_hash) ?? false,
    }))
    const body = <SignInsPage {...frameOf(c)} signIns={signIns} />
    return page(c, { title: c.var.t('people.sign-ins.title') }, body)
  })

  routes.post('/account/sign-ins/revocation', async (c) => {
    await endSignIns(c.var.work, c.var.actor, signInToken(c), null)
    return see(c, '/account/sign-ins', 'people.sign-ins.ended')
  })

  routes.post('/account/sign-ins/:id/revocation', async (c) => {
    const { id } = c.req.param()
    if (!isId(id)) missing()
    await endSignIns(c.var.work, c.var.actor, signInToken(c), id)
    return see(c, '/account/sign-ins', 'people.sign-ins.ended')
  })
}
