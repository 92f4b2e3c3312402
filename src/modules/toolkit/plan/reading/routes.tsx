import type { Hono } from 'hono'
import { download } from '#web/csv.ts'
import { type Ctx, type Env, loopLinks, page, pageNumber, room } from '#web/http.tsx'
import { wordsIn } from '#web/words.ts'
import type { PlanDocument } from '../document/index.ts'
import { planDocx } from '../exporting/index.ts'
import { planHref, versionHref } from '../links.ts'
import { adoptionsOf, draftOf, type OpenVersion, openVersion } from '../publishing/index.ts'
import { adoptionLines, PlanPage } from './views/plan-page.tsx'
import { PrintPage } from './views/print-page.tsx'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What is read of a plan: each version for good, as a page, to print, for a word processor, as data. */
export function readingRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/plans/:slug/versions/:file{[0-9]{1,6}\\.docx}', async (c) =>
    sendDocx(c, editionOf(await opened(c))),
  )
  routes.get('/plans/:slug/versions/:file{[0-9]{1,6}\\.json}', async (c) =>
    sendJson(c, await opened(c)),
  )
  routes.get('/plans/:slug/versions/:number', async (c) => showVersion(c, await opened(c)))
  routes.get('/plans/:slug/versions/:number/print', async (c) =>
    showPrint(c, editionOf(await opened(c))),
  )
  routes.get('/plans/:slug/print', async (c) => showPrint(c, await newestOrDraft(c)))
  routes.get('/plans/:file{.{1,120}\\.docx}', async (c) => sendDocx(c, await newestOrDraft(c)))
  routes.get('/plans/:file{.{1,120}\\.json}', async (c) => {
    const { work, actor } = c.var
    const name = (c.req.param('file') ?? '').replace(/\.json$/, '')
    if (!ID.test(name)) return sendJson(c, await openVersion(work, actor, name))
    const { document } = await draftOf(work, actor, name)
    return asJson(c, `plan-draft.json`, { ...document, version: null })
  })
  return routes
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const opened = (c: Ctx): Promise<OpenVersion> =>
  openVersion(
    c.var.work,
    c.var.actor,
    c.req.param('slug') ?? '',
    Number.parseInt(c.req.param('number') ?? c.req.param('file') ?? '', 10),
  )

/** A published version or a draft, as print and word processor take it. */
type Printed = {
  readonly document: PlanDocument
  readonly line: string
  readonly sha256: string | null
  readonly adoptions: readonly string[]
  readonly back: string
  readonly name: string
}

function editionOf({ plan, version, adoptions }: OpenVersion): Printed {
  const { content, number, publishedAt, sha256 } = version
  const t = wordsIn(content.lang)
  return {
    document: content,
    line: t('plan.versions.line', { number, day: t.date(publishedAt) }),
    sha256,
    adoptions: adoptionLines(t, number, adoptions),
    back: versionHref(plan.slug, number),
    name: `${plan.slug}-${number}`,
  }
}

/** `/plans/:id/print` is the city's draft; `/plans/:slug/print` what everybody reads. */
async function newestOrDraft(c: Ctx): Promise<Printed> {
  const { work, actor } = c.var
  const name = c.req.param('slug') ?? (c.req.param('file') ?? '').replace(/\.docx$/, '')
  if (!ID.test(name)) return editionOf(await openVersion(work, actor, name))
  const { plan, document } = await draftOf(work, actor, name)
  const t = wordsIn(document.lang)
  return {
    document,
    line: t('plan.draft-line', { day: t.date(work.now) }),
    sha256: null,
    adoptions: adoptionLines(t, null, await adoptionsOf(work, plan.id)),
    back: planHref(plan.id),
    name: `${plan.slug}-draft`,
  }
}

export async function showVersion(c: Ctx, open: OpenVersion): Promise<Response> {
  const { content } = open.version
  const description = c.var.t('plan.cover', {
    city: content.city.name,
    crisis: content.crisis.title,
  })
  return page(
    c,
    { title: content.title, description },
    <PlanPage
      t={c.var.t}
      own={wordsIn(content.lang)}
      open={open}
      versionsPage={pageNumber(c, 'versions')}
      links={await loopLinks(c, { kind: 'plan', id: open.plan.id })}
    />,
  )
}

function showPrint(c: Ctx, printed: Printed): Response {
  const { document, name: _, ...rest } = printed
  return page(
    c,
    { title: document.title, bare: true },
    <PrintPage t={wordsIn(document.lang)} document={document} {...rest} />,
  )
}

async function sendDocx(c: Ctx, printed: Printed): Promise<Response> {
  const { document, line, sha256, adoptions, name } = printed
  const file = await planDocx(wordsIn(document.lang), document, { line, sha256, adoptions })
  return download(c, `${name}.docx`, DOCX, new Uint8Array(file))
}

function sendJson(c: Ctx, { plan, version, adoptions }: OpenVersion): Response {
  return asJson(c, `${plan.slug}-${version.number}.json`, {
    ...version.content,
    version: {
      number: version.number,
      publishedAt: version.publishedAt.toISOString(),
      sha256: version.sha256,
      note: version.note,
      address: versionHref(plan.slug, version.number),
    },
    adoptions: adoptions.map(({ id: _, ...adoption }) => adoption),
  })
}

const asJson = (c: Ctx, name: string, content: unknown): Response =>
  download(c, name, 'application/json', JSON.stringify(content, null, 2))
