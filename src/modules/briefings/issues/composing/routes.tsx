import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { pageOf } from '#kernel/pages.ts'
import { ensure, invalid, missing, Refusal } from '#kernel/refusals.ts'
import { auditOf } from '#platform/audit/audit.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, pageNumber, restored, room, see } from '#web/http.tsx'
import { editionsOf } from '../approving/index.ts'
import { sizeOf } from '../checking/index.ts'
import { sealOf } from '../content/index.ts'
import { erratumForm, factsForm, openingForm } from '../forms.ts'
import { links } from '../links.ts'
import { isOpen, may } from '../policy.ts'
import {
  approvalsOf,
  correctable,
  deskIssues,
  findingsOf,
  heldIssue,
  issueAtDesk,
  sourceEdition,
} from '../record/index.ts'
import type { BlockSource } from '../sources/index.ts'
import { blockRoutes, redrawn } from './blocks/index.ts'
import { openErratum, openIssue } from './opening/index.ts'
import { changeFacts, discardIssue, suggestions } from './service.ts'
import { ComposerPage } from './views/composer-page.tsx'
import { DeskPage } from './views/desk-page.tsx'
import { FactsPage, OpeningPage } from './views/facts-pages.tsx'

const idOf = (c: Ctx, name = 'id'): string => {
  const id = c.req.param(name) ?? ''
  return isId(id) ? id : missing()
}

/** The desk: open an issue, let it fill itself, trim, order and write. */
export function composingRoutes(sources: readonly BlockSource[]): Hono<Env> {
  const routes = room()
  deskRoutes(routes, sources)
  factsRoutes(routes, sources)
  routes.route('/', blockRoutes(sources))
  return routes
}

type Routes = Hono<Env>

function deskRoutes(routes: Routes, sources: readonly BlockSource[]): void {
  routes.get('/briefings/desk', async (c) => {
    const { work, actor, t } = c.var
    ensure(may.see(actor))
    const at = pageNumber(c)
    const list = pageOf(await deskIssues(work, at), at)
    return page(c, { title: t('issues.desk.title') }, <DeskPage {...{ t, actor, list }} />)
  })
  const openingPage = async (c: Ctx, typed?: FormState) => {
    const { actor, t } = c.var
    ensure(may.open(actor))
    const first = openingForm.filled({ kind: 'weekly', lang: t.lang })
    const state = typed ?? (await restored(c, first))
    const title = t('issues.open.title')
    return page(c, { title }, <OpeningPage t={t} state={state} />, typed ? 422 : 200)
  }
  routes.get('/briefings/desk/new', (c) => openingPage(c))
  routes.post('/briefings/desk', async (c) => {
    ensure(may.open(c.var.actor))
    const data = await c.req.formData()
    const form = openingForm.read(data)
    if (!form.ok) return openingPage(c, form)
    try {
      const id = await openIssue(c.var.work, c.var.actor, form.value, sources)
      return see(c, links.composer(id), 'issues.open.done')
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      return openingPage(c, openingForm.refused(data, error))
    }
  })
  routes.get('/briefings/desk/:id', (c) => composerPage(c, sources))
  routes.post('/briefings/desk/:id/removal', async (c) => {
    await discardIssue(c.var.work, c.var.actor, idOf(c))
    return see(c, links.desk(), 'issues.discard.done')
  })
  routes.post('/briefings/desk/:id/erratum', async (c) => {
    const { work, actor } = c.var
    const issue = await issueAtDesk(work, actor, idOf(c))
    ensure(may.open(actor))
    const form = erratumForm.read(await c.req.formData())
    if (!form.ok) invalid('form.required', {}, 'title')
    const id = await openErratum(work, actor, issue.id, form.value.title)
    return see(c, links.composer(id), 'issues.erratum.opened')
  })
}

async function composerPage(c: Ctx, sources: readonly BlockSource[]): Promise<Response> {
  const { work, actor, t } = c.var
  const held = await heldIssue(work, actor, idOf(c), sources)
  const { issue } = held
  const open = isOpen(issue)
  const edition = sourceEdition(held)
  const view = {
    ...{ t, actor, held, edition },
    findings: open ? findingsOf(held) : [],
    sha256: sealOf(edition),
    bytes: sizeOf(edition),
    offered: open && may.open(actor) ? await suggestions(work, held, sources) : [],
    correctable: open && may.open(actor) ? await correctable(work) : [],
    approvals: await approvalsOf(work, issue.id, issue.content_sha256 ?? ''),
    editions: open ? [] : await editionsOf(work, issue),
    trail: await auditOf(work, { kind: 'issue', id: issue.id }, 20),
  }
  return page(c, { title: issue.title }, <ComposerPage {...view} />)
}

function factsRoutes(routes: Routes, sources: readonly BlockSource[]): void {
  const factsPage = async (c: Ctx, typed?: { state: FormState; status: 409 | 422 }) => {
    const { work, actor, t } = c.var
    const { issue } = await heldIssue(work, actor, idOf(c), sources)
    ensure(may.compose(actor, issue))
    const { title, lead, lang, langs, version } = issue
    const first = factsForm.filled({ title, lead, lang, langs }, version)
    const state = typed ? { ...typed.state, version } : await restored(c, first)
    const view = { t, state, issue, overtaken: typed?.status === 409 }
    return page(c, { title: t('issues.facts.title') }, <FactsPage {...view} />, typed?.status)
  }
  routes.get('/briefings/desk/:id/facts', (c) => factsPage(c))
  routes.post('/briefings/desk/:id/facts', async (c) => {
    const { work, actor } = c.var
    ensure(may.compose(actor, await issueAtDesk(work, actor, idOf(c))))
    const data = await c.req.formData()
    const form = factsForm.read(data)
    if (!form.ok) return factsPage(c, { state: form, status: 422 })
    try {
      const seen = { id: idOf(c), version: versionOf(data) }
      await changeFacts(work, actor, seen, form.value)
    } catch (error) {
      const state = redrawn(error, (refusal) => factsForm.refused(data, refusal))
      return factsPage(c, state)
    }
    return see(c, links.composer(idOf(c)), 'issues.saved')
  })
}
