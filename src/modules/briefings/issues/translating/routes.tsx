import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { PAGE_SIZE, pageOf } from '#kernel/pages.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import { type FormState, textsOf } from '#web/forms.ts'
import { type Ctx, type Env, page, pageNumber, restored, room, see } from '#web/http.tsx'
import { termForm } from '../forms.ts'
import { links } from '../links.ts'
import { may } from '../policy.ts'
import { heldIssue } from '../record/index.ts'
import type { BlockSource } from '../sources/index.ts'
import { allTerms } from './queries.ts'
import { agreeTerm, choicesOf, dropTerm, termsIn, translate } from './service.ts'
import { TermsPage } from './views/terms-page.tsx'
import { TranslationPage } from './views/translation-page.tsx'

const idOf = (c: Ctx): string => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : missing()
}

/** The texts of an issue in another language, and the words the team has agreed on. */
export function translatingRoutes(sources: readonly BlockSource[]): Hono<Env> {
  const routes = room()
  const held = (c: Ctx) => heldIssue(c.var.work, c.var.actor, idOf(c), sources)
  const langOf = (c: Ctx, langs: readonly string[]) =>
    langs.find((lang) => lang === c.req.param('lang')) ?? missing()
  routes.get('/briefings/desk/:id/translation/:lang', async (c) => {
    const { work, actor, t } = c.var
    const there = await held(c)
    ensure(may.open(actor))
    const lang = langOf(c, there.issue.langs)
    const { choices } = await choicesOf(work, there, lang)
    const texts = choices.map(({ text }) => text)
    const terms = await termsIn(work, texts, { from: there.issue.lang, into: lang })
    const state = await restored(c, { typed: {}, errors: [], restored: null })
    const view = { t, actor, issue: there.issue, lang, choices, terms, state }
    return page(c, { title: t('issues.translate.title') }, <TranslationPage {...view} />)
  })
  routes.post('/briefings/desk/:id/translation/:lang', async (c) => {
    const { work, actor } = c.var
    const there = await held(c)
    ensure(may.open(actor))
    const lang = langOf(c, there.issue.langs)
    await translate(work, actor, { held: there, lang }, typedIn(await c.req.formData()))
    return see(c, links.translation(there.issue.id, lang), 'issues.translate.saved')
  })
  termRoutes(routes)
  return routes
}

/** One text, one maker, one box a slot: `text-…`, `maker-…`, `left-…`. */
function typedIn(data: FormData) {
  const texts = textsOf(data)
  return [...texts].flatMap(([name, [text = '']]) => {
    if (!name.startsWith('text-')) return []
    const slot = name.slice('text-'.length)
    const maker = texts.get(`maker-${slot}`)?.[0] === 'machine' ? 'machine' : 'human'
    return [{ slot, text, maker, left: texts.get(`left-${slot}`)?.[0] === 'yes' } as const]
  })
}

function termRoutes(routes: Hono<Env>): void {
  const termsPage = async (c: Ctx, typed?: FormState) => {
    const { work, actor, t } = c.var
    ensure(may.see(actor))
    const at = pageNumber(c)
    const list = pageOf(await allTerms(work, at, PAGE_SIZE), at)
    const view = { t, list, state: typed ?? termForm.blank, mayEdit: may.open(actor) }
    return page(c, { title: t('issues.terms.title') }, <TermsPage {...view} />, typed ? 422 : 200)
  }
  routes.get('/briefings/desk/terms', (c) => termsPage(c))
  routes.post('/briefings/desk/terms', async (c) => {
    ensure(may.open(c.var.actor))
    const data = await c.req.formData()
    const form = termForm.read(data)
    if (!form.ok) return termsPage(c, form)
    try {
      await agreeTerm(c.var.work, c.var.actor, form.value)
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      return termsPage(c, termForm.refused(data, error))
    }
    return see(c, links.terms(), 'issues.saved')
  })
  routes.post('/briefings/desk/terms/:id/removal', async (c) => {
    await dropTerm(c.var.work, c.var.actor, idOf(c))
    return see(c, links.terms(), 'issues.terms.dropped')
  })
}
