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
import { blockForm, erratumForm, factsForm, moveForm, newBlockForm, openingForm } from '../forms.ts'
import { links } from '../links.ts'
import { isOpen, may } from '../policy.ts'
import {
  approvalsOf,
  deskIssues,
  findingsOf,
  type Held,
  heldIssue,
  issueAtDesk,
  sourceEdition,
} from '../record/index.ts'
import type { BlockSource } from '../sources/index.ts'
import { openErratum, openIssue } from './opening/index.ts'
import {
  addBlock,
  changeFacts,
  discardIssue,
  isWritten,
  moveBlock,
  type NewBlock,
  suggestions,
  takeOutBlock,
  writeBlock,
} from './service.ts'
import { BlockPage } from './views/block-page.tsx'
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
  blockRoutes(routes, sources)
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

/** What was typed stays, beside what somebody else saved meanwhile. */
function redrawn(error: unknown, drawn: (refusal: Refusal) => FormState) {
  if (!(error instanceof Refusal)) throw error
  if (error.kind === 'invalid') return { state: drawn(error), status: 422 as const }
  if (error.kind === 'conflict' && error.key === 'issues.changed-meanwhile')
    return { state: { ...drawn(error), errors: [] }, status: 409 as const }
  throw error
}

const blockIn = ({ blocks }: Held, id: string) =>
  blocks.find((block) => block.id === id) ?? missing()

function blockRoutes(routes: Routes, sources: readonly BlockSource[]): void {
  const blockPage = async (c: Ctx, typed?: { state: FormState; status: 409 | 422 }) => {
    const { work, actor, t } = c.var
    const held = await heldIssue(work, actor, idOf(c), sources)
    ensure(may.compose(actor, held.issue))
    const block = blockIn(held, idOf(c, 'block'))
    const { title, text, dimension } = block
    const { version } = held.issue
    const first = blockForm.filled({ title, text, dimension }, version)
    const state = typed ? { ...typed.state, version } : await restored(c, first)
    const item = block.refId === null ? undefined : held.items.get(block.refId)
    const findings = findingsOf(held).filter(({ blockId }) => blockId === block.id)
    const view = {
      t,
      state,
      issue: held.issue,
      block,
      item,
      findings,
      overtaken: typed?.status === 409,
    }
    const heading = t(`issues.block.${block.kind}`)
    return page(c, { title: heading }, <BlockPage {...view} />, typed?.status)
  }
  routes.post('/briefings/desk/:id/blocks', async (c) => {
    const { work, actor } = c.var
    const issue = await issueAtDesk(work, actor, idOf(c))
    ensure(may.compose(actor, issue))
    const form = newBlockForm.read(await c.req.formData())
    if (!form.ok) invalid('form.invalid', {}, 'kind')
    const wanted = wantedBlock(form.value, issue.erratum_of)
    const id = await addBlock(work, actor, { id: issue.id, sources }, wanted)
    // What is to be written is opened at once; a record that speaks for itself is not.
    const to = 'refId' in wanted ? links.composer(issue.id) : links.block(issue.id, id)
    return see(c, to, 'issues.block.added')
  })
  routes.get('/briefings/desk/:id/blocks/:block', (c) => blockPage(c))
  routes.post('/briefings/desk/:id/blocks/:block', async (c) => {
    const { work, actor } = c.var
    ensure(may.compose(actor, await issueAtDesk(work, actor, idOf(c))))
    const data = await c.req.formData()
    const form = blockForm.read(data)
    if (!form.ok) return blockPage(c, { state: form, status: 422 })
    try {
      const seen = { id: idOf(c), version: versionOf(data), blockId: idOf(c, 'block') }
      const { title, text, dimension = null } = form.value
      await writeBlock(work, actor, seen, { title, text, dimension })
    } catch (error) {
      return blockPage(
        c,
        redrawn(error, (refusal) => blockForm.refused(data, refusal)),
      )
    }
    return see(c, links.composer(idOf(c)), 'issues.saved')
  })
  routes.post('/briefings/desk/:id/blocks/:block/place', async (c) => {
    const { work, actor } = c.var
    ensure(may.compose(actor, await issueAtDesk(work, actor, idOf(c))))
    const form = moveForm.read(await c.req.formData())
    if (!form.ok) invalid('form.invalid', {}, 'move')
    const target = { id: idOf(c), blockId: idOf(c, 'block') }
    await moveBlock(work, actor, target, form.value.move)
    return see(c, `${links.composer(idOf(c))}#block-${idOf(c, 'block')}`)
  })
  routes.post('/briefings/desk/:id/blocks/:block/removal', async (c) => {
    await takeOutBlock(c.var.work, c.var.actor, { id: idOf(c), blockId: idOf(c, 'block') })
    return see(c, links.composer(idOf(c)), 'issues.block.removed')
  })
}

type Asked = { readonly kind: NewBlock['kind']; readonly ref?: string | undefined }

function wantedBlock({ kind, ref }: Asked, erratumOf: string | null): NewBlock {
  if (kind === 'erratum')
    return { kind, correctsId: ref ?? erratumOf ?? invalid('form.required', {}, 'ref') }
  if (isWritten(kind)) return { kind }
  return { kind, refId: ref ?? invalid('form.required', {}, 'ref') }
}
