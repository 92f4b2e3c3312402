import { getCookie, setCookie } from 'hono/cookie'
import { type Ctx, page, room, see } from '#web/http.tsx'
import {
  answersOf,
  closingsOfWave,
  type Desk,
  firstOpen,
  showQuestion,
  takeQuestion,
} from '../rapid/index.ts'
import { begin, type Respondent, respondentWith } from '../respondents/index.ts'
import { GonePage } from './views/gone-page.tsx'
import { HomePage } from './views/home-page.tsx'

/**
 * Answering with a private link. The token stands in one address only; from there on a cookie that
 * reaches these pages alone carries it, so that no draft, log or answer keeps it.
 */
export function linkRoutes() {
  const routes = room()
  routes.get('/answer', (c) => withRespondent(c, showHome))
  routes.post('/answer/beginning', (c) =>
    withRespondent(c, async (c, respondent) => {
      await begin(c.var.work, respondent)
      return see(c, hrefOf(await firstOpen(c.var.work, respondent.waveId)), 'rapid.begun')
    }),
  )
  routes.get('/answer/questions/:system', (c) =>
    withRespondent(c, (c, respondent) => showQuestion(c, deskOf(respondent), respondent)),
  )
  routes.post('/answer/questions/:system', (c) =>
    withRespondent(c, (c, respondent) => takeQuestion(c, deskOf(respondent), respondent)),
  )
  routes.get('/answer/:token', openLink)
  return routes
}

const COOKIE = 'answer'
const TOKEN = /^[\w-]{43}$/
const hrefOf = (system: number): string => `/answer/questions/${system}`

const deskOf = (respondent: Respondent): Desk => ({
  home: '/answer',
  hrefOf,
  // by respondent: two links opened in one browser do not share a draft
  draftOf: (system) => `/answer/${respondent.id}/questions/${system}`,
  trail: [{ label: respondent.crisisTitle, href: '/answer' }],
})

async function openLink(c: Ctx): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const respondent = await find(c, token)
  if (!respondent) return gone(c)
  const until = respondent.expiresAt?.getTime() ?? 0
  setCookie(c, COOKIE, token, {
    path: '/answer',
    httpOnly: true,
    secure: c.var.house.config.baseUrl.startsWith('https:'),
    sameSite: 'Lax',
    maxAge: Math.max(0, Math.floor((until - c.var.work.now.getTime()) / 1000)),
  })
  return quiet(c.redirect('/answer', 303))
}

const find = async (c: Ctx, token: string): Promise<Respondent | null> =>
  TOKEN.test(token) ? respondentWith(c.var.work, token) : null

type Handler = (c: Ctx, respondent: Respondent) => Promise<Response>

async function withRespondent(c: Ctx, handle: Handler): Promise<Response> {
  const respondent = await find(c, getCookie(c, COOKIE) ?? '')
  return quiet(respondent ? await handle(c, respondent) : gone(c))
}

/** Not for search engines, and no other site is told where its reader came from. */
function quiet(response: Response): Response {
  response.headers.set('X-Robots-Tag', 'noindex')
  response.headers.set('Referrer-Policy', 'same-origin')
  return response
}

function gone(c: Ctx): Response {
  const { t } = c.var
  return page(c, { title: t('rapid.gone.title') }, <GonePage t={t} />, 404)
}

async function showHome(c: Ctx, respondent: Respondent): Promise<Response> {
  const { t, work } = c.var
  const answers = await answersOf(work, respondent.id)
  const closings = await closingsOfWave(work, respondent.waveId)
  const props = { t, respondent, answers, closings, hrefOf }
  return page(c, { title: t('rapid.title') }, <HomePage {...props} />)
}
