import type { Hono } from 'hono'
import { PHASES, THEMES } from '#kernel/frame.ts'
import { langTag } from '#kernel/languages.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import { download } from '#web/csv.ts'
import { publicationFile } from '#web/documents/kept-files.ts'
import type { FormState } from '#web/forms.ts'
import {
  type Ctx,
  type Env,
  loopLinks,
  page,
  pageNumber,
  readerLangs,
  recordPanels,
  restored,
  room,
  see,
} from '#web/http.tsx'
import { describedHead, describeItem } from '../../describing/index.ts'
import { TranslationsBlock } from '../../translations/index.ts'
import { figureFile } from '../figures/index.ts'
import { letterForm } from '../forms.ts'
import { NOTES, noteHref, versionHref } from '../links.ts'
import { may, writes } from '../policy.ts'
import { NOTE_KINDS } from '../tables.ts'
import { noteJson, notesJson } from './api.ts'
import { citation, publicationOf, shelfOf } from './publication/index.ts'
import { type NoteFilter, notesPage, versionContent } from './queries.ts'
import { type Edition, openEdition, writeToAuthors } from './service.ts'
import { ChangesPage } from './views/changes-page.tsx'
import { LetterPage } from './views/letter-page.tsx'
import { ListPage } from './views/list-page.tsx'
import { NotePage, TombstonePage } from './views/note-page.tsx'
import { PrintPage } from './views/print-page.tsx'

const NUMBER = '{[0-9]{1,9}}'

/** What is read of notes: the list, every version for good, and its print, PDF, EPUB and data. */
export function readingRoutes(): Hono<Env> {
  const routes = room()
  routes.get(NOTES, showList)
  routes.get(`${NOTES}.json`, async (c) => {
    const { rows } = await notesPage(c.var.work, c.var.actor, filterOf(c), pageNumber(c))
    return c.json(notesJson(rows, c.var.house.config.baseUrl))
  })
  routes.get(`${NOTES}/:number${NUMBER}`, async (c) => showEdition(c, await edition(c)))
  routes.get(`${NOTES}/:number${NUMBER}/v/:version${NUMBER}`, async (c) =>
    showEdition(c, await edition(c)),
  )
  routes.get(`${NOTES}/:number${NUMBER}/v/:version${NUMBER}/print`, showPrint)
  routes.get(`${NOTES}/:number${NUMBER}/v/:version${NUMBER}/changes`, showChanges)
  routes.get(`${NOTES}/:number${NUMBER}/v/:file{[0-9]{1,9}\\.pdf}`, sendFile)
  routes.get(`${NOTES}/:number${NUMBER}/v/:file{[0-9]{1,9}\\.epub}`, sendFile)
  routes.get(`${NOTES}/:number${NUMBER}/v/:file{[0-9]{1,9}\\.json}`, sendFile)
  routes.get(`${NOTES}/:number${NUMBER}/figures/:figure{[0-9]{1,2}}`, sendFigure)
  routes.get(`${NOTES}/:number${NUMBER}/letter`, (c) => letterPage(c))
  routes.post(`${NOTES}/:number${NUMBER}/letters`, takeLetter)
  return routes
}

const numberOf = (c: Ctx, name: string): number => Number.parseInt(c.req.param(name) ?? '0', 10)

type Shown = 'as-read' | 'as-asked' | 'as-written'

/**
 * The version an address names. A page is in the reader's own order, with the language it asks for
 * before it; a file, whose address is for good, in the language that is asked for, or the original's.
 */
function edition(c: Ctx, shown: Shown = 'as-read'): Promise<Edition> {
  const file = c.req.param('file')
  const named = file ?? c.req.param('version')
  const asked = langTag(c.req.query('lang') ?? '')
  return openEdition(c.var.work, c.var.actor, {
    number: numberOf(c, 'number'),
    version: named === undefined ? null : Number.parseInt(named, 10),
    order: [
      ...(asked === undefined || shown === 'as-written' ? [] : [asked]),
      ...(shown === 'as-read' ? readerLangs(c) : []),
    ],
  })
}

const filterOf = (c: Ctx): NoteFilter => ({
  kind: NOTE_KINDS.find((one) => one === c.req.query('kind')),
  theme: THEMES.find((one) => one === c.req.query('theme')),
  stage: PHASES.find((one) => one === c.req.query('stage')),
})

async function showList(c: Ctx): Promise<Response> {
  const { t, work, actor } = c.var
  const filter = filterOf(c)
  const list = await notesPage(work, actor, filter, pageNumber(c))
  const facts = { title: t('notes.title'), description: t('notes.point') }
  const doors = { writes: writes(actor), edits: may.call(actor) }
  return page(c, facts, <ListPage {...{ t, filter, list, doors, order: readerLangs(c) }} />)
}

async function showEdition(c: Ctx, read: Edition): Promise<Response> {
  const { t, house } = c.var
  const { content } = read.version
  if (read.standing === 'retracted')
    return page(c, { title: content.title }, <TombstonePage t={t} edition={read} />, 410)
  const links = await loopLinks(c, { kind: 'note', id: read.id })
  const panels = await recordPanels(c, { kind: 'note', id: read.id })
  const cited = citation(t, read, house.config.baseUrl)
  const isNewest = read.version.number === read.current
  const described = isNewest ? await describedHead(c, 'note', read.number, read.lang) : null
  const own = `${house.config.baseUrl}${isNewest ? noteHref(read.number) : versionHref(read.number, read.version.number)}`
  const head = (
    <>
      <link rel="canonical" href={own} />
      {described}
      {read.language.langs.map((tag) => (
        <link key={tag} rel="alternate" hreflang={tag} href={`${own}?lang=${tag}`} />
      ))}
    </>
  )
  const isOpen = isNewest && read.standing === 'published'
  const desk = isOpen
    ? await TranslationsBlock(c, { kind: 'note', id: read.id, lang: read.language.original })
    : null
  return page(
    c,
    { title: content.title, description: content.claim, head },
    <NotePage
      {...{ t, edition: read, links, cited, panels, desk, hasFiles: described !== null }}
    />,
  )
}

/** What is not there for a note that was taken back. */
async function standing(c: Ctx, shown: Shown = 'as-read'): Promise<Edition> {
  const read = await edition(c, shown)
  if (read.standing === 'retracted') missing()
  return read
}

async function showPrint(c: Ctx): Promise<Response> {
  const { house } = c.var
  const read = await standing(c)
  const made = publicationOf(read, house.config.baseUrl)
  return page(
    c,
    { title: made.title, bare: true },
    <PrintPage t={c.var.t} edition={read} made={made} />,
  )
}

async function showChanges(c: Ctx): Promise<Response> {
  const { t, work } = c.var
  const read = await standing(c, 'as-written')
  const before = await versionContent(work, read.id, read.version.number - 1)
  if (!before) missing()
  const title = t('notes.changes.title', { number: read.version.number })
  return page(c, { title }, <ChangesPage t={t} edition={read} before={before.content} />)
}

async function sendFile(c: Ctx): Promise<Response> {
  const { house } = c.var
  const read = await edition(c, 'as-asked')
  const base = house.config.baseUrl
  const kind = (c.req.param('file') ?? '').split('.')[1]
  await describeItem(c, 'note', read.number, read.version.number)
  if (kind === 'json')
    return c.json(noteJson(read, base), read.standing === 'retracted' ? 410 : 200)
  if (read.standing === 'retracted') missing()
  const made = publicationOf(read, base)
  const tag = read.language.madeFrom === null ? '' : `-${read.lang}`
  const version = `v${read.version.number}${tag}`
  const shelf = { folder: shelfOf(read.id), name: version }
  const [file, type] = kind === 'pdf' ? (['pdf', 'application/pdf'] as const) : BOOK
  const bytes = await publicationFile(house.storage, shelf, made, file)
  return download(c, `c2r-note-${read.number}-${version}.${file}`, type, bytes)
}

const BOOK = ['epub', 'application/epub+zip'] as const

async function sendFigure(c: Ctx): Promise<Response> {
  const { work, actor, house } = c.var
  const found = await figureFile(work, actor, numberOf(c, 'number'), numberOf(c, 'figure'))
  if (!found) missing()
  const bytes = await house.storage.disk.getBytes(found.fileId)
  return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': found.type,
    'Content-Security-Policy': "default-src 'none'; sandbox",
  })
}

async function letterPage(c: Ctx, typed?: FormState): Promise<Response> {
  const { t } = c.var
  const read = await standing(c)
  if (!read.talks) missing()
  if (typed) ensure(c.var.actor.person !== null, 'notes.letter.sign-in')
  const state = typed ?? (await restored(c, letterForm.blank))
  const view = { t, state, edition: read, signedIn: c.var.actor.person !== null }
  return page(c, { title: t('notes.letter.title') }, <LetterPage {...view} />, typed ? 422 : 200)
}

async function takeLetter(c: Ctx): Promise<Response> {
  const { work, actor } = c.var
  const data = await c.req.formData()
  const read = letterForm.read(data)
  if (!read.ok) return letterPage(c, read)
  const number = numberOf(c, 'number')
  try {
    await writeToAuthors(work, actor, number, read.value.message)
    return see(c, noteHref(number), 'notes.letter.sent')
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid')
      return letterPage(c, letterForm.refused(data, error))
    throw error
  }
}
