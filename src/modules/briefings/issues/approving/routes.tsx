import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { isContentLang } from '#kernel/languages.ts'
import { ensure, invalid, missing } from '#kernel/refusals.ts'
import { withSite } from '#platform/mail/mail.ts'
import { versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, room, see, seeInstead } from '#web/http.tsx'
import { editionIn } from '../content/index.ts'
import { approvalForm, wordsForm } from '../forms.ts'
import { links } from '../links.ts'
import { isOpen, may, wrote } from '../policy.ts'
import { heldIssue, issueAtDesk, partsOf } from '../record/index.ts'
import { issueMail } from '../rendering/index.ts'
import { choicesOf } from '../translating/index.ts'
import { findEdition } from './queries.ts'
import {
  approveIssue,
  askReview,
  freezeIssue,
  langsOf,
  obstaclesOf,
  type Sources,
  sendBack,
} from './service.ts'
import { ObstaclesPage, PreviewPage } from './views/preview-page.tsx'

const idOf = (c: Ctx): string => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : missing()
}

/** From the draft to what nothing changes any more: review, two approvals, freezing; and how it looks. */
export function approvingRoutes(sources: Sources): Hono<Env> {
  const routes = room()
  verdictRoutes(routes, sources)
  freezingRoutes(routes, sources)
  previewRoutes(routes, sources)
  return routes
}

function verdictRoutes(routes: Hono<Env>, sources: Sources): void {
  routes.post('/briefings/desk/:id/review', async (c) => {
    const { work, actor } = c.var
    await issueAtDesk(work, actor, idOf(c))
    ensure(may.open(actor))
    const seen = { id: idOf(c), version: versionOf(await c.req.formData()) }
    const findings = await askReview(work, actor, seen, sources)
    return findings.length === 0
      ? see(c, links.composer(seen.id), 'issues.review.asked')
      : seeInstead(c, links.composer(seen.id), 'issues.findings.first')
  })
  routes.post('/briefings/desk/:id/approval', async (c) => {
    const { work, actor } = c.var
    const issue = await issueAtDesk(work, actor, idOf(c))
    ensure(!wrote(actor, issue), 'issues.approve.not-own')
    const data = await c.req.formData()
    const form = approvalForm.read(data)
    if (!form.ok) invalid('form.invalid', {}, 'sha256')
    const seen = { id: issue.id, version: versionOf(data), sha256: form.value.sha256 }
    const verdict = await approveIssue(work, actor, seen, sources)
    if (verdict === 'changed')
      return seeInstead(c, links.composer(issue.id), 'issues.content-changed')
    return see(c, links.composer(issue.id), `issues.approve.${verdict}`)
  })
  routes.post('/briefings/desk/:id/return', async (c) => {
    const { work, actor } = c.var
    const issue = await issueAtDesk(work, actor, idOf(c))
    const form = wordsForm.read(await c.req.formData())
    if (!form.ok) return seeInstead(c, links.composer(issue.id), 'issues.return.first')
    await sendBack(work, actor, issue.id, form.value.words)
    return see(c, links.composer(issue.id), 'issues.return.done')
  })
}

function freezingRoutes(routes: Hono<Env>, sources: Sources): void {
  const obstacles = async (c: Ctx, status: 200 | 422) => {
    const { work, actor, t } = c.var
    const held = await heldIssue(work, actor, idOf(c), sources)
    ensure(may.freeze(actor, held.issue))
    const findings = await obstaclesOf(work, held)
    const view = { t, issue: held.issue, findings, langs: langsOf(held.issue) }
    return page(c, { title: t('issues.freeze') }, <ObstaclesPage {...view} />, status)
  }
  routes.get('/briefings/desk/:id/freezing', async (c) => {
    const issue = await issueAtDesk(c.var.work, c.var.actor, idOf(c))
    // A frozen one has nothing in its way: back to where it stands.
    return isOpen(issue) ? obstacles(c, 200) : c.redirect(links.composer(issue.id), 303)
  })
  routes.post('/briefings/desk/:id/freezing', async (c) => {
    const { work, actor } = c.var
    await issueAtDesk(work, actor, idOf(c))
    ensure(may.open(actor))
    const seen = { id: idOf(c), version: versionOf(await c.req.formData()) }
    const { findings, changed } = await freezeIssue(work, actor, seen, sources)
    if (changed) return seeInstead(c, links.composer(seen.id), 'issues.content-changed')
    if (findings.length > 0) return obstacles(c, 422)
    return see(c, links.composer(seen.id), 'issues.freeze.done')
  })
}

/** The edition in the language asked for: frozen where it is, else as it would be now. */
async function shownEdition(c: Ctx, sources: Sources) {
  const { work, actor } = c.var
  const held = await heldIssue(work, actor, idOf(c), sources)
  const langs = langsOf(held.issue)
  const asked = c.req.query('lang') ?? held.issue.lang
  const lang = isContentLang(asked) && langs.includes(asked) ? asked : held.issue.lang
  const frozen = isOpen(held.issue) ? undefined : await findEdition(work, held.issue.id, lang)
  if (frozen) return { issue: held.issue, langs, ...frozen }
  const { translated } = await choicesOf(work, held, lang)
  const content = editionIn(partsOf(held), lang, translated)
  return { issue: held.issue, langs, lang, content, ...issueMail(content) }
}

function previewRoutes(routes: Hono<Env>, sources: Sources): void {
  routes.get('/briefings/desk/:id/preview', async (c) => {
    const shown = await shownEdition(c, sources)
    const { t } = c.var
    return page(c, { title: t('issues.preview.title') }, <PreviewPage t={t} {...shown} />)
  })
  routes.get('/briefings/desk/:id/mail', async (c) => {
    const { html } = await shownEdition(c, sources)
    // As it is sent: drawn with the styles of a mail, and no script of any kind.
    c.header(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'",
    )
    return c.html(withSite(html, c.var.house.config.baseUrl))
  })
  routes.get('/briefings/desk/:id/text', async (c) => {
    const { text } = await shownEdition(c, sources)
    return c.text(withSite(text, c.var.house.config.baseUrl))
  })
}
