import type { Hono } from 'hono'
import { isContentLang } from '#kernel/languages.ts'
import { pageThere } from '#kernel/pages.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import { type Ctx, type Env, page, pageNumber, room, see, seeInstead } from '#web/http.tsx'
import { TRANSLATIONS, translationHref } from '../links.ts'
import { may } from '../policy.ts'
import { type Original, requestTranslation, type Sources } from '../service.ts'
import { askForm } from './forms.ts'
import { listTranslations, type TranslationFilter, type TranslationRow } from './queries.ts'
import { STATES, TranslationsPage } from './views/list-page.tsx'

/** What is asked for and in work; asking for another. */
export function askingRoutes(sources: Sources): Hono<Env> {
  const routes = room()
  routes.get(TRANSLATIONS, async (c) => {
    const { work, actor, t } = c.var
    ensure(may.translate(actor))
    const filter = filterOf(c)
    const list = await pageThere((page) => listTranslations(work, filter, page), pageNumber(c))
    const originals = await originalsOf(c, sources, list.rows)
    const body = <TranslationsPage {...{ t, filter, list, originals }} />
    return page(c, { title: t('translating.list') }, body)
  })

  routes.post(TRANSLATIONS, async (c) => {
    const { work, actor } = c.var
    ensure(may.translate(actor))
    const form = askForm.read(await c.req.formData())
    if (!form.ok) return seeInstead(c, TRANSLATIONS, 'translating.problem.lang')
    const source = sources.find(({ kind }) => kind === form.value.kind) ?? missing()
    try {
      const id = await requestTranslation(work, actor, source, form.value)
      return see(c, translationHref(id), 'translating.asked')
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      return seeInstead(c, TRANSLATIONS, error.key)
    }
  })
  return routes
}

function filterOf(c: Ctx): TranslationFilter {
  const lang = c.req.query('lang') ?? ''
  const state = STATES.find((one) => one === c.req.query('state'))
  return { ...(isContentLang(lang) ? { lang } : {}), ...(state ? { state } : {}) }
}

/** The originals of a page of translations, as far as the reader may see them: one query a kind. */
async function originalsOf(
  c: Ctx,
  sources: Sources,
  rows: readonly TranslationRow[],
): Promise<ReadonlyMap<string, Original>> {
  const found = new Map<string, Original>()
  for (const source of sources) {
    const ids = rows.filter(({ kind }) => kind === source.kind).map(({ subjectId }) => subjectId)
    if (ids.length === 0) continue
    for (const original of await source.open(c.var.work, c.var.actor, [...new Set(ids)]))
      found.set(original.id, original)
  }
  return found
}
