import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { ensure, invalid, missing, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, restored, room, see } from '#web/http.tsx'
import { blockForm, moveForm, newBlockForm } from '../../forms.ts'
import { links } from '../../links.ts'
import { may } from '../../policy.ts'
import { findingsOf, type Held, heldIssue, issueAtDesk } from '../../record/index.ts'
import type { BlockSource } from '../../sources/index.ts'
import { illustrateBlock } from '../picturing/index.ts'
import {
  addBlock,
  isWritten,
  moveBlock,
  type NewBlock,
  takeOutBlock,
  writeBlock,
} from '../service.ts'
import { BlockPage } from '../views/block-page.tsx'

const idOf = (c: Ctx, name = 'id'): string => {
  const id = c.req.param(name) ?? ''
  return isId(id) ? id : missing()
}

const BLOCKS = '/briefings/desk/:id/blocks'

/** What an editor does with one block: add it, write in it, put a picture into it, move it, take it out. */
export function blockRoutes(sources: readonly BlockSource[]): Hono<Env> {
  const routes = room()
  writingRoutes(routes, sources)
  placingRoutes(routes)
  return routes
}

/** What was typed stays, beside what somebody else saved meanwhile. */
export function redrawn(error: unknown, drawn: (refusal: Refusal) => FormState) {
  if (!(error instanceof Refusal)) throw error
  if (error.kind === 'invalid') return { state: drawn(error), status: 422 as const }
  if (error.kind === 'conflict' && error.key === 'issues.changed-meanwhile')
    return { state: { ...drawn(error), errors: [] }, status: 409 as const }
  throw error
}

const blockIn = ({ blocks }: Held, id: string) =>
  blocks.find((block) => block.id === id) ?? missing()

type Redrawn = { readonly state: FormState; readonly status: 409 | 422 }

async function blockPage(
  c: Ctx,
  sources: readonly BlockSource[],
  typed?: Redrawn,
): Promise<Response> {
  const { work, actor, t } = c.var
  const held = await heldIssue(work, actor, idOf(c), sources)
  const { issue } = held
  ensure(may.compose(actor, issue))
  const block = blockIn(held, idOf(c, 'block'))
  const { title, text, dimension } = block
  const first = blockForm.filled({ title, text, dimension }, issue.version)
  const state = typed ? { ...typed.state, version: issue.version } : await restored(c, first)
  const view = {
    ...{ t, state, issue, block },
    item: block.refId === null ? undefined : held.items.get(block.refId),
    pictures: held.pictures,
    findings: findingsOf(held).filter(({ blockId }) => blockId === block.id),
    overtaken: typed?.status === 409,
  }
  const heading = t(`issues.block.${block.kind}`)
  return page(c, { title: heading }, <BlockPage {...view} />, typed?.status)
}

function writingRoutes(routes: Hono<Env>, sources: readonly BlockSource[]): void {
  routes.post(BLOCKS, async (c) => {
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
  routes.get(`${BLOCKS}/:block`, (c) => blockPage(c, sources))
  routes.post(`${BLOCKS}/:block`, async (c) => {
    const { work, actor } = c.var
    ensure(may.compose(actor, await issueAtDesk(work, actor, idOf(c))))
    const data = await c.req.formData()
    const form = blockForm.read(data)
    if (!form.ok) return blockPage(c, sources, { state: form, status: 422 })
    try {
      const isPictured = await written(c, versionOf(data), form.value)
      return isPictured
        ? see(c, links.block(idOf(c), idOf(c, 'block')), 'issues.picture.added')
        : see(c, links.composer(idOf(c)), 'issues.saved')
    } catch (error) {
      const typed = redrawn(error, (refusal) => blockForm.refused(data, refusal))
      return blockPage(c, sources, typed)
    }
  })
}

type Typed = {
  readonly title: string
  readonly text: string
  readonly dimension?: 'health' | 'economy' | 'infrastructure' | 'leadership' | undefined
  readonly picture?: File | undefined
  readonly alternative?: string | undefined
}

/** Returns whether a picture came along: then its mark is to be seen, and to be put in its place. */
async function written(c: Ctx, version: number, typed: Typed): Promise<boolean> {
  const { work, actor, house } = c.var
  const { title, text, dimension = null, picture, alternative = '' } = typed
  const seen = { id: idOf(c), version, blockId: idOf(c, 'block') }
  const words = { title, text, dimension }
  if (picture === undefined) {
    if (alternative !== '') invalid('issues.picture.file-first', {}, 'picture')
    await writeBlock(work, actor, seen, words)
    return false
  }
  const added = { words, picture: { file: picture, alternative } }
  await illustrateBlock([work, house.storage], actor, seen, added)
  return true
}

function placingRoutes(routes: Hono<Env>): void {
  routes.post(`${BLOCKS}/:block/place`, async (c) => {
    const { work, actor } = c.var
    ensure(may.compose(actor, await issueAtDesk(work, actor, idOf(c))))
    const form = moveForm.read(await c.req.formData())
    if (!form.ok) invalid('form.invalid', {}, 'move')
    const target = { id: idOf(c), blockId: idOf(c, 'block') }
    await moveBlock(work, actor, target, form.value.move)
    return see(c, `${links.composer(idOf(c))}#block-${idOf(c, 'block')}`)
  })
  routes.post(`${BLOCKS}/:block/removal`, async (c) => {
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
