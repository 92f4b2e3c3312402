import { isLang, type Lang } from '#kernel/languages.ts'
import { confirmedAddressesOf } from '#people'
import { download } from '#web/csv.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { wordsIn } from '#web/words.ts'
import { taken } from '../../forms.ts'
import { idFrom, stepFor } from '../drafting/index.ts'
import { letterForm, signatureForm } from '../forms.ts'
import type { FoundApplication } from '../queries.ts'
import { headOf, letterStanding, wishFor } from '../service.ts'
import { signsThemself } from '../signing/policy.ts'
import {
  keepLetter,
  letterDocument,
  letterFile,
  letterOf,
  letterText,
  wordsToSign,
} from './service.ts'
import { LetterStepPage, LetterTemplatePage } from './views/letter-pages.tsx'

/** The language somebody reads a letter in: chosen on the page, or the page's own. */
export const langAsked = (c: Ctx): Lang => {
  const asked = c.req.query('lang')
  return isLang(asked) ? asked : c.var.t.lang
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Typed = { readonly upload?: FormState; readonly signature?: FormState }

async function ownToSign(c: Ctx, wish: FoundApplication, signature: FormState | undefined) {
  const { work, actor, t } = c.var
  if (!signsThemself(await confirmedAddressesOf(work, actor), wish)) return null
  const path = `/joining/${wish.id}`
  return {
    t,
    ...{ lang: t.lang, text: letterOf(t.lang, wish), sha256: wordsToSign(t.lang, wish).sha256 },
    name: wish.signatory_name ?? '',
    state: signature ?? signatureForm.filled({}, wish.version),
    ...{ action: `${path}/signature`, page: `${path}/letter` },
  }
}

/** The letter's step; with what was typed where it is drawn again. */
export async function letterPage(c: Ctx, typed: Typed = {}) {
  const { work, t } = c.var
  const found = await stepFor(c)
  const { signatory_name: name, signatory_email: address } = found
  const own = await ownToSign(c, found, typed.signature)
  const view = {
    t,
    wish: await headOf(work, found),
    standing: await letterStanding(work, found),
    upload: typed.upload ?? letterForm.filled({}, found.version),
    own,
    signatory: name !== null && address !== null ? { name, address } : null,
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

  routes.get('/joining/:id/letter-template', async (c) => {
    const wish = await wishFor(c.var.work, c.var.actor, idFrom(c))
    const text = letterOf(langAsked(c), wish)
    return page(c, { title: text.title, bare: true }, <LetterTemplatePage text={text} />)
  })
  routes.get('/joining/:id/letter.docx', async (c) => {
    const wish = await wishFor(c.var.work, c.var.actor, idFrom(c))
    const lang = langAsked(c)
    return download(c, `letter-${lang}.docx`, DOCX, await letterDocument(letterOf(lang, wish)))
  })
  routes.get('/joining/:id/letter-file', async (c) => {
    const file = await letterFile(c.var.work, c.var.actor, idFrom(c))
    const bytes = await c.var.house.storage.disk.getBytes(file.id)
    c.header('Content-Security-Policy', "default-src 'none'; sandbox")
    return download(c, file.name, file.type, new Uint8Array(bytes))
  })
  return routes
}
