import { isLang, type Lang } from '#kernel/languages.ts'
import { download } from '#web/csv.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { wordsIn } from '#web/words.ts'
import { taken } from '../../forms.ts'
import { idFrom, stepFor } from '../drafting/index.ts'
import { letterForm, signatureForm } from '../forms.ts'
import { type FoundApplication, newestLetter } from '../queries.ts'
import { headOf, wishFor } from '../service.ts'
import { keepLetter, letterDocument, letterFile, letterText, signHere } from './service.ts'
import { LetterStepPage, LetterTemplatePage } from './views/letter-pages.tsx'

const langAsked = (c: Ctx): Lang => {
  const asked = c.req.query('lang')
  return isLang(asked) ? asked : c.var.t.lang
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function textOf(lang: Lang, wish: FoundApplication) {
  const t = wordsIn(lang)
  const basis = t(`joining.mandate.${wish.mandate ?? 'office'}`)
  return letterText(t, {
    city: wish.legal_name ?? wish.place_name,
    ...(wish.signatory_name ? { name: wish.signatory_name } : {}),
    ...(wish.signatory_title ? { title: wish.signatory_title } : {}),
    ...(wish.mandate
      ? {
          basis: [basis, wish.mandate_reference, wish.mandate_date && t.date(wish.mandate_date)]
            .filter(Boolean)
            .join(', '),
        }
      : {}),
  })
}

type Typed = { readonly upload?: FormState; readonly signature?: FormState }

async function letterPage(c: Ctx, typed: Typed = {}) {
  const { work, t } = c.var
  const found = await stepFor(c)
  const view = {
    t,
    wish: await headOf(work, found),
    letter: await newestLetter(work, found.id),
    text: textOf(t.lang, found),
    upload: typed.upload ?? letterForm.filled({}, found.version),
    signature: typed.signature ?? signatureForm.filled({}, found.version),
    signatory: found.signatory_name,
  }
  const status = typed.upload || typed.signature ? 422 : 200
  return page(c, { title: t('joining.step.letter') }, <LetterStepPage {...view} />, status)
}

export function letterRoutes() {
  const routes = room()

  routes.get('/join/letter', (c) => {
    const lang = langAsked(c)
    const text = letterText(wordsIn(lang))
    return page(c, { title: text.title, bare: true }, <LetterTemplatePage text={text} />)
  })

  routes.get('/joining/:id/letter', (c) => letterPage(c))
  routes.post('/joining/:id/letter', (c) =>
    taken(
      c,
      letterForm,
      (upload) => letterPage(c, { upload }),
      async (typed, version) => {
        const { work, actor, house } = c.var
        const sent = { file: typed.letter, validUntil: typed.validUntil, storage: house.storage }
        await keepLetter(work, actor, { id: idFrom(c), version }, sent)
        return see(c, `/joining/${idFrom(c)}/pledges`, 'joining.letter.saved')
      },
    ),
  )
  routes.post('/joining/:id/signature', (c) =>
    taken(
      c,
      signatureForm,
      (signature) => letterPage(c, { signature }),
      async (typed, version) => {
        const { work, actor, t } = c.var
        const signed = { name: typed.signedName, validUntil: typed.signedValidUntil, t }
        await signHere(work, actor, { id: idFrom(c), version }, signed)
        return see(c, `/joining/${idFrom(c)}/pledges`, 'joining.letter.saved')
      },
    ),
  )

  routes.get('/joining/:id/letter-template', async (c) => {
    const wish = await wishFor(c.var.work, c.var.actor, idFrom(c))
    const text = textOf(langAsked(c), wish)
    return page(c, { title: text.title, bare: true }, <LetterTemplatePage text={text} />)
  })
  routes.get('/joining/:id/letter.docx', async (c) => {
    const wish = await wishFor(c.var.work, c.var.actor, idFrom(c))
    const lang = langAsked(c)
    return download(c, `letter-${lang}.docx`, DOCX, await letterDocument(textOf(lang, wish)))
  })
  routes.get('/joining/:id/letter-file', async (c) => {
    const file = await letterFile(c.var.work, c.var.actor, idFrom(c))
    const bytes = await c.var.house.storage.disk.getBytes(file.id)
    c.header('Content-Security-Policy', "default-src 'none'; sandbox")
    return download(c, file.name, file.type, new Uint8Array(bytes))
  })
  return routes
}
