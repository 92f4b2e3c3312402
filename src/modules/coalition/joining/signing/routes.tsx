import type { Lang } from '#kernel/languages.ts'
import { invalid } from '#kernel/refusals.ts'
import { deviceFor } from '#web/cookies.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { taken } from '../../forms.ts'
import { idFrom } from '../drafting/index.ts'
import { emptyForm, objectionForm, signatureForm } from '../forms.ts'
import { langAsked, letterOf, letterPage, wordsToSign } from '../letters/index.ts'
import { keepPrivate } from '../sending/index.ts'
import {
  askSignatory,
  objectByLink,
  openSigning,
  type Signature,
  signAsApplicant,
  signByLink,
} from './service.ts'
import { OverPage, SignedPage, SigningPage } from './views/signing-pages.tsx'

type Typed = { readonly signature?: FormState; readonly objection?: FormState }

const tokenFrom = (c: Ctx): string => c.req.param('token') ?? ''

/** A page of its own to who is named, for as long as the link counts; then nothing of the wish. */
async function signingPage(c: Ctx, lang: Lang, typed: Typed = {}) {
  keepPrivate(c)
  const { work, actor, t } = c.var
  const token = tokenFrom(c)
  const { state, asked } = await openSigning(work, token)
  const title = t('signing.title')
  if (state === 'over') return page(c, { title }, <OverPage t={t} />, 410)
  if (state === 'signed') return page(c, { title }, <SignedPage t={t} asked={asked} />)
  const path = `/joining/signing/${token}`
  const view = {
    t,
    ...{ asked, path, lang },
    own: actor.person?.id === asked.person_id,
    text: letterOf(lang, asked),
    sha256: wordsToSign(lang, asked).sha256,
    signature: typed.signature ?? signatureForm.blank,
    objection: typed.objection ?? objectionForm.blank,
  }
  const status = typed.signature || typed.objection ? 422 : 200
  return page(c, { title }, <SigningPage {...view} />, status)
}

type Typing = {
  readonly signedName: string
  readonly lang: Lang
  readonly sha256: string
  readonly signedValidUntil?: string | undefined
}

const signatureOf = ({ signedName: name, lang, sha256, signedValidUntil }: Typing): Signature => ({
  ...{ name, lang, sha256, validUntil: signedValidUntil },
})

/** The named signatory is asked by mail, reads, and signs or says no; the applicant may sign as such. */
export function signingRoutes() {
  const routes = room()

  routes.get('/joining/signing/:token', (c) => signingPage(c, langAsked(c)))
  routes.post('/joining/signing/:token/signature', (c) =>
    taken(
      c,
      signatureForm,
      (signature) => signingPage(c, langAsked(c), { signature }),
      async (typed) => {
        const { work, actor, device } = c.var
        await signByLink(work, actor, { token: tokenFrom(c), device }, signatureOf(typed))
        keepPrivate(c)
        return see(c, `/joining/signing/${tokenFrom(c)}`, 'signing.thanks')
      },
    ),
  )
  routes.post('/joining/signing/:token/objection', (c) =>
    taken(
      c,
      objectionForm,
      (objection) => signingPage(c, langAsked(c), { objection }),
      async (typed) => {
        await objectByLink(c.var.work, c.var.actor, tokenFrom(c), typed)
        keepPrivate(c)
        return see(c, `/joining/signing/${tokenFrom(c)}`, 'signing.objection.saved')
      },
    ),
  )

  routes.post('/joining/:id/signing-link', (c) =>
    taken(
      c,
      emptyForm,
      () => invalid('refusal.unreadable'),
      async () => {
        // The browser gets its name now, so that the signatory's can be told from it.
        await askSignatory(c.var.work, c.var.actor, { id: idFrom(c), device: deviceFor(c) })
        return see(c, `/joining/${idFrom(c)}/letter`, 'signing.sent')
      },
    ),
  )
  routes.post('/joining/:id/signature', (c) =>
    taken(
      c,
      signatureForm,
      (signature) => letterPage(c, { signature }),
      async (typed, version) => {
        const at = { id: idFrom(c), version }
        await signAsApplicant(c.var.work, c.var.actor, at, signatureOf(typed))
        return see(c, `/joining/${idFrom(c)}/pledges`, 'joining.letter.saved')
      },
    ),
  )
  return routes
}
