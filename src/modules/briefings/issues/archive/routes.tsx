import type { Hono } from 'hono'
import { bestLang, isContentLang } from '#kernel/languages.ts'
import { pageOf } from '#kernel/pages.ts'
import { missing } from '#kernel/refusals.ts'
import { withSite } from '#platform/mail/mail.ts'
import { download } from '#web/csv.ts'
import type { Citable } from '#web/documents/citable.ts'
import { Described } from '#web/documents/described.tsx'
import { itemLine, signpostLine } from '#web/documents/record-files.ts'
import { type Ctx, type Env, loopLinks, page, pageNumber, readerLangs, room } from '#web/http.tsx'
import { type FrozenEdition, findEdition } from '../approving/index.ts'
import type { Edition } from '../content/index.ts'
import { links } from '../links.ts'
import { may } from '../policy.ts'
import { pdfOfEdition } from './publication/index.ts'
import {
  correctionsOf,
  langsPublished,
  type PublishedIssue,
  publishedIssue,
  publishedIssues,
} from './queries.ts'
import { ArchivePage, IssuePage, PrintedIssue } from './views/pages.tsx'

/** What went out, for everybody: the list, and each issue under an address that never changes. */
export function archiveRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/briefings', async (c) => {
    const { work, actor, t } = c.var
    const at = pageNumber(c)
    const list = pageOf(await publishedIssues(work, at), at)
    const view = { t, list, order: readerLangs(c), desk: may.see(actor) }
    const facts = { title: t('issues.archive.title'), description: t('issues.archive.point') }
    return page(c, facts, <ArchivePage {...view} />)
  })
  routes.get('/briefings/:number{[0-9]+}', async (c) => {
    const { work, t } = c.var
    const { issue, editions, frozen, wanted } = await shown(c)
    const corrections = await correctionsOf(work, issue.id)
    const loop = await loopLinks(c, { kind: 'issue', id: issue.id })
    const edition = frozen.content
    const of = citableIssue(c, issue, edition)
    c.header('Link', signpostLine(of, of.address))
    const view = { t, issue, edition, editions, wanted, corrections, loop, of }
    const facts = {
      ...{ title: edition.title.text, description: edition.lead.text },
      head: <Described of={of} page={of.address} lang={edition.lang} />,
    }
    return page(c, facts, <IssuePage {...view} />)
  })
  routes.get('/briefings/:number{[0-9]+}/print', async (c) => {
    const { t } = c.var
    const { issue, frozen } = await shown(c)
    const edition = frozen.content
    const facts = { title: edition.title.text, bare: true }
    return page(c, facts, <PrintedIssue {...{ t, issue, edition }} />)
  })
  routes.get('/briefings/:number{[0-9]+}/pdf', async (c) => {
    const { house } = c.var
    const { issue, frozen, editions } = await shown(c)
    const langs = editions.map(({ lang }) => lang)
    const given = { issue, frozen, langs, base: house.config.baseUrl }
    const bytes = await pdfOfEdition(house.storage, given)
    itemHeader(c, issue, frozen)
    return download(c, `c2r-briefing-${issue.number}-${frozen.lang}.pdf`, 'application/pdf', bytes)
  })
  routes.get('/briefings/:number{[0-9]+}/text', async (c) => {
    const { issue, frozen } = await shown(c)
    itemHeader(c, issue, frozen)
    return c.text(publicText(c, frozen, issue.number))
  })
  return routes
}

/** What a file that holds an issue says of it to machines. */
function itemHeader(c: Ctx, issue: PublishedIssue, { content }: FrozenEdition): void {
  const of = citableIssue(c, issue, content)
  c.header('Link', itemLine(of, of.address))
}

/** An issue as catalogues know it, in the language it is shown in. */
function citableIssue(c: Ctx, issue: PublishedIssue, edition: Edition): Citable {
  const { lang, title, lead } = edition
  const at = issue.published_at ?? c.var.work.now
  return {
    ...{ kind: 'issue', number: issue.number, version: 1 },
    address: `${c.var.house.config.baseUrl}${links.issue(issue.number)}`,
    titles: [{ lang, text: title.text }],
    summaries: [{ lang, text: lead.text }],
    ...{ authors: [issue.bodyName], publisher: c.var.t('shell.name') },
    ...{ publishedAt: at, changedAt: at, subjects: [], countries: [], sources: [] },
    licence: 'CC-BY-4.0',
  }
}

/** The mail's text without what is each reader's own: their way to leave is not the world's. */
function publicText(c: Ctx, { text, lang }: FrozenEdition, number: number): string {
  const { baseUrl } = c.var.house.config
  const [body = ''] = text.split('\n\n-- \n')
  return `${withSite(body, baseUrl)}\n\n-- \n${baseUrl}${links.issue(number, lang)}\n`
}

/** The edition that was asked for by name, else the best in the reader's order. */
async function shown(c: Ctx) {
  const { work } = c.var
  const number = Number(c.req.param('number'))
  const issue =
    Number.isSafeInteger(number) && number < 2 ** 31
      ? await publishedIssue(work, number)
      : undefined
  if (!issue) missing()
  const editions = await langsPublished(work, issue.id)
  const tags = editions.map(({ lang }) => lang)
  const asked = c.req.query('lang')
  const order = asked !== undefined && isContentLang(asked) ? [asked] : readerLangs(c)
  const lang = bestLang(tags, order, issue.lang)
  const frozen = (await findEdition(work, issue.id, lang)) ?? missing()
  const [first = lang] = order
  const wanted = bestLang(tags, [first], '') === lang || tags.includes(first) ? null : first
  return { issue, editions, frozen, wanted }
}
