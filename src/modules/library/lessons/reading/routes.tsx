import type { Hono } from 'hono'
import { langTag } from '#kernel/languages.ts'
import { pageThere } from '#kernel/pages.ts'
import { ensure, missing } from '#kernel/refusals.ts'
import { COUNTRY_CODES } from '#platform/places/countries.ts'
import {
  type Ctx,
  type Env,
  loopLinks,
  page,
  pageNumber,
  readerLangs,
  recordPanels,
  room,
} from '#web/http.tsx'
import { describedHead, describeItem } from '../../describing/index.ts'
import { type FeedScope, feedHead } from '../../feeds/index.ts'
import { TranslationsBlock } from '../../translations/index.ts'
import { beginning } from '../cards.tsx'
import { deskPanel } from '../desk/index.ts'
import { LESSONS, lessonHref, SUGGESTIONS } from '../links.ts'
import { anchorCard, may, revisionsOf } from '../record/index.ts'
import { type LessonFilter, lessonFilter, wholeNumber } from './forms.ts'
import { listLessons, listSuggestions } from './queries.ts'
import {
  inLanguage,
  lessonJson,
  openByNumber,
  type Reading,
  readLesson,
  readRevision,
} from './service.ts'
import { LessonPage } from './views/lesson-page.tsx'
import { LessonListPage } from './views/list-page.tsx'
import { HistoryPage, StandingPage, SuggestionsPage } from './views/other-pages.tsx'

/** Reading lessons: the list, one of them in the reader's language, its history, and as JSON. */
export function readingRoutes(): Hono<Env> {
  const routes = room()
  routes.get(LESSONS, showList)
  routes.get(SUGGESTIONS, showSuggestions)
  routes.get(`${LESSONS}/:number`, showLesson)
  routes.get(`${LESSONS}/:number/lesson.json`, async (c) => {
    const lesson = await numbered(c)
    if (lesson.state === 'retired')
      return c.json({ number: lesson.number, state: lesson.state, reason: lesson.reason }, 410)
    if (lesson.state !== 'published') missing()
    const { work, actor, house } = c.var
    const reading = await readLesson(work, lesson, orderOf(c))
    await describeItem(c, 'lesson', lesson.number)
    const card = await anchorCard(work, actor, house.recordKinds, reading.revision.anchor)
    return c.json(lessonJson(reading, card))
  })
  routes.get(`${LESSONS}/:number/history`, async (c) => {
    const { work, actor, t } = c.var
    const lesson = await published(c)
    const read = (page: number) => revisionsOf(work, actor, lesson.id, page)
    const list = await pageThere(read, pageNumber(c))
    return page(
      c,
      { title: t('lessons.history') },
      <HistoryPage t={t} lesson={lesson} list={list} />,
    )
  })
  routes.get(`${LESSONS}/:number/revisions/:revision`, async (c) => {
    const lesson = await published(c)
    const asked = wholeNumber(c.req.param('revision'))
    return showReading(c, await readRevision(c.var.work, c.var.actor, lesson, asked))
  })
  return routes
}

const numbered = (c: Ctx) =>
  openByNumber(c.var.work, c.var.actor, wholeNumber(c.req.param('number')))

async function published(c: Ctx) {
  const lesson = await numbered(c)
  return lesson.state === 'published' ? lesson : missing()
}

/** The reader's order, with the language an address asks for before it. */
function orderOf(c: Ctx): readonly string[] {
  const asked = langTag(c.req.query('lang') ?? '')
  return asked === undefined ? readerLangs(c) : [asked, ...readerLangs(c)]
}

/** The theme or place that a list is narrowed to, where there is a feed of it. */
function followed({ theme, country }: LessonFilter): FeedScope | null {
  if (theme !== undefined) return { theme }
  return country !== undefined && COUNTRY_CODES.includes(country) ? { country } : null
}

async function showList(c: Ctx): Promise<Response> {
  const { work, actor, t } = c.var
  const filter = lessonFilter((name) => c.req.query(name))
  const read = (page: number) => listLessons(work, actor, filter, { page })
  const list = await pageThere(read, pageNumber(c))
  const scope = followed(filter)
  const facts = {
    ...{ title: t('lessons.list.title'), description: t('lessons.list.point') },
    head: scope === null ? null : feedHead(t, scope),
  }
  const shown = { t, filter, list, scope, order: readerLangs(c), maySuggest: may.suggest(actor) }
  return page(c, facts, <LessonListPage {...shown} />)
}

async function showSuggestions(c: Ctx): Promise<Response> {
  const { work, actor, t } = c.var
  ensure(actor.person !== null)
  const list = await pageThere((page) => listSuggestions(work, actor, page), pageNumber(c))
  const shown = { t, list, maySuggest: may.suggest(actor) }
  return page(c, { title: t('lessons.suggestions.title') }, <SuggestionsPage {...shown} />)
}

async function showLesson(c: Ctx): Promise<Response> {
  const { work, t } = c.var
  const lesson = await numbered(c)
  if (lesson.state === 'published')
    return showReading(c, await readLesson(work, lesson, orderOf(c)))
  const retired = lesson.state === 'retired'
  const title = retired ? t('lessons.number', { number: lesson.number }) : lesson.suggestionHeadline
  const desk = deskPanel(c, lesson)
  const body = <StandingPage t={t} lesson={lesson} desk={desk} />
  return page(c, { title }, body, retired ? 410 : 200)
}

async function showReading(c: Ctx, reading: Reading): Promise<Response> {
  const { t, house } = c.var
  const { lesson, said, langs } = reading
  const record = { kind: 'lesson', id: lesson.id } as const
  const links = await loopLinks(c, record)
  const panels = await recordPanels(c, record)
  const isNewest = reading.revision.revision === lesson.revision
  const described = isNewest ? await describedHead(c, 'lesson', lesson.number, reading.lang) : null
  const here = `${house.config.baseUrl}${lessonHref(lesson.number)}`
  const head = (
    <>
      <link rel="canonical" href={here} />
      {described}
      {langs.map((tag) => (
        <link key={tag} rel="alternate" hreflang={tag} href={`${here}?lang=${tag}`} />
      ))}
    </>
  )
  const facts = {
    ...{ title: said.headline.text, description: beginning(said.situation.text, 150) },
    head,
  }
  const desk = deskPanel(c, lesson)
  const { original } = inLanguage(reading)
  const translations = await TranslationsBlock(c, { ...record, lang: original })
  return page(
    c,
    facts,
    <LessonPage
      {...{ t, reading, links, desk, translations, panels, address: here }}
      hasFiles={described !== null}
    />,
  )
}
