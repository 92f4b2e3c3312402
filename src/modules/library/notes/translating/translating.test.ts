import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { VISITOR } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import { search } from '#platform/search/finding.ts'
import { refusalOf } from '#tests/actions.ts'
import { pdfRead, structureFaults } from '#tests/documents.ts'
import { as, newSite, newWork } from '#tests/house.ts'
import { HALLS_NOTE, publishedNote, releasedNote, revisedNote } from '#tests/notes.ts'
import { clearPng } from '#tests/pictures.ts'
import {
  openTranslation,
  publishTranslation,
  requestTranslation,
  reviewTranslation,
  saveTranslation,
  type Typed,
  translationsOf,
} from '../../translations/index.ts'
import { addFigure, removeFigure } from '../figures/index.ts'
import { moveNote, retractNote, writeNote } from '../index.ts'
import { openNote } from '../service.ts'
import { NOTE_SOURCE } from './index.ts'

const SOURCES = [NOTE_SOURCE]

const FRENCH: Readonly<Record<string, string>> = {
  title: 'Des salles fraîches en deux semaines',
  claim: 'Des écoles sont devenues des salles fraîches en deux semaines.',
  'done:0': 'Nous avons d’abord demandé.',
  'done:1': 'Puis nous avons ouvert des salles, comme [le plan][plan] le dit.',
}

const seen = async (work: Work, id: string) => {
  const found = await sql<{ version: number }>`
    select version from library.translation where id = ${id}`.execute(work.db)
  return { id, version: found.rows[0]?.version ?? 0 }
}

/** Asked for and written by Gita, reviewed by Lena, published by Jun. */
async function translated(
  work: Work,
  note: string,
  texts: Readonly<Record<string, string>> = FRENCH,
  maker: Typed['maker'] = 'human',
): Promise<string> {
  const asked = { id: note, lang: 'fr' }
  const id = await requestTranslation(work, await as(work, 'gita'), NOTE_SOURCE, asked)
  const { pieces } = await openTranslation(work, await as(work, 'gita'), SOURCES, id)
  const typed = pieces.map(({ segment: { key, text } }) => ({
    ...{ key, text: texts[key] ?? `Fr. ${text}` },
    ...{ maker: key === 'failed:0' ? maker : 'human', confirmed: true },
  }))
  await saveTranslation(work, await as(work, 'gita'), SOURCES, { ...(await seen(work, id)), typed })
  await reviewTranslation(work, await as(work, 'lena'), SOURCES, await seen(work, id))
  await publishTranslation(work, await as(work, 'jun'), SOURCES, await seen(work, id))
  return id
}

const cards = async (work: Work) =>
  (
    await sql<Record<string, unknown>>`select lang, original, title, version from library.note_card
      order by lang`.execute(work.db)
  ).rows

test('a translated note is read in the first of the reader’s languages: page, list, print, data and files', async () => {
  const site = await newSite()
  const { id, number } = await publishedNote(site.work)
  await translated(site.work, id)
  const href = `/library/notes/${number}`
  const read = async (address: string, langs = 'fr') =>
    (await site.visit().get(address, { 'accept-language': langs })).text()
  const page = await read(href)
  for (const text of [
    ...['<h1>Des salles fraîches en deux semaines</h1>', 'Nous avons d’abord demandé.'],
    '<a href="https://source.example/plan" rel="nofollow noopener ugc">le plan</a>',
    ...['Français, traduit par une personne depuis la version 1 de l’original en Anglais'],
    ...[
      `href="${href}/v/1.pdf?lang=fr"`,
      `hreflang="en" href="http://localhost:3000${href}?lang=en"`,
    ],
  ])
    expect(page).toContain(text)
  expect(page).not.toContain('First we asked.')
  // Portuguese before French, French before English; Portuguese is not there.
  expect(await read(href, 'pt, fr;q=0.8, en;q=0.5')).toContain('Nous avons d’abord demandé.')
  expect(await read(href, 'en')).toContain('First we asked.')
  expect(await read(`${href}?lang=fr`, 'en')).toContain('Nous avons d’abord demandé.')
  expect(await read('/library/notes')).toContain('Des salles fraîches en deux semaines')
  expect(await read('/library')).toContain('Des salles fraîches en deux semaines')
  expect(await read(`${href}/v/1/print`)).toContain('Nous avons d’abord demandé.')
  const json = async (query: string) => JSON.parse(await read(`${href}/v/1.json${query}`, 'fr'))
  expect(await json('?lang=fr')).toMatchObject({
    ...{ lang: 'fr', original: 'en', languages: ['en', 'fr'], translatedFrom: 1, stalePieces: 0 },
    title: 'Des salles fraîches en deux semaines',
  })
  // The address of a file is for good: without a language it is the original, whoever asks.
  expect(await json('')).toMatchObject({ lang: 'en', title: 'Cool halls in two weeks' })
})

test('a new version marks what is older in the translation, and leaves the version before as it was', async () => {
  const site = await newSite()
  const { id, number } = await publishedNote(site.work)
  await translated(site.work, id)
  const href = `/library/notes/${number}`
  const french = async (address: string) =>
    (await site.visit().get(address, { 'accept-language': 'fr' })).text()
  const sections = {
    ...HALLS_NOTE.sections,
    failed: 'Nobody came by night.',
    context: 'A dry town.',
  }
  await revisedNote(site.work, id, { sections })
  expect(await translationsOf(site.work, { kind: 'note', id })).toMatchObject([
    { lang: 'fr', stale: 2, publishedRevision: 1 },
  ])
  const now = await french(href)
  expect(now).toContain('L’original en est à la version 2. 2 paragraphes sont plus anciens')
  // Only the paragraph that changed and the new one are marked.
  expect(now.match(/<p class="text-mark">[^<]*<\/p>/g)).toEqual([
    '<p class="text-mark">Pas encore traduit.</p>',
    '<p class="text-mark">Plus ancien que l’original.</p>',
  ])
  expect(now).toContain('<div lang="en" xml:lang="en" dir="ltr"><p>A dry town.</p></div>')
  const before = await french(`${href}/v/1`)
  expect(before).toContain('Nous avons d’abord demandé.')
  expect(before).not.toContain('text-mark')
  expect(await cards(site.work)).toEqual([
    { lang: 'en', original: true, title: 'Cool halls in two weeks', version: 2 },
    { lang: 'fr', original: false, title: 'Des salles fraîches en deux semaines', version: 2 },
  ])
})

test('what a machine translated is told from what a person did', async () => {
  const site = await newSite()
  const { id, number } = await publishedNote(site.work)
  await translated(site.work, id, FRENCH, 'machine')
  const page = await (
    await site.visit().get(`/library/notes/${number}`, { 'accept-language': 'fr' })
  ).text()
  expect(page).toContain('traduit en partie par une machine')
  expect(page.match(/<p class="text-mark">[^<]*<\/p>/g)).toEqual([
    '<p class="text-mark">Traduit par une machine.</p>',
  ])
})

test('a translation is found in its language, told by the feeds in it, and goes with the note', async () => {
  const site = await newSite()
  const { work } = site
  const { id } = await publishedNote(work)
  await translated(work, id)
  const found = async (text: string) =>
    (
      await search(work, VISITOR, { query: text, langs: ['fr'], page: { offset: 0, limit: 5 } })
    ).found.map(({ title }) => title)
  expect(await found('salles fraîches')).toEqual(['Des salles fraîches en deux semaines'])
  const feed = await (await site.visit().get('/library/feed.atom?lang=fr,en')).text()
  expect(feed).toContain('Des salles fraîches en deux semaines')
  await retractNote(work, await as(work, 'jun'), id, 'The figures were wrong.')
  expect(await found('salles fraîches')).toEqual([])
  expect(await (await site.visit().get('/library/feed.atom?lang=fr,en')).text()).not.toContain(
    'Des salles fraîches',
  )
})

test('a translation that loses a figure, or has no room for its title, is not for readers yet', async () => {
  const work = await newWork()
  const { id } = await publishedNote(work)
  expect(await refusalOf(translated(work, id, { title: 'x'.repeat(301) }))).toBe(
    'invalid notes.translating.long',
  )
  const other = await publishedNote(work, {
    sections: { ...HALLS_NOTE.sections, results: 'Fine. ![Halls](figure:1)' },
  })
  expect(await refusalOf(translated(work, other.id, { 'results:0': 'Bien.' }))).toBe(
    'invalid notes.translating.figure',
  )
})

test('what only the coalition may read is no original for a stranger, in any language', async () => {
  const site = await newSite()
  const { id, number } = await publishedNote(site.work, { title: 'SECRETHALLS' }, 'coalition')
  const translation = await translated(site.work, id, { title: 'SALLESSECRETES' })
  for (const address of [
    ...[`/library/notes/${number}`, `/library/notes/${number}?lang=fr`, '/library/notes'],
    ...[`/library/notes/${number}/v/1.json?lang=fr`, '/library/feed.atom?lang=fr', '/library'],
    `/library/translations/${translation}`,
  ]) {
    const answer = await site.visit().get(address, { 'accept-language': 'fr' })
    expect(await answer.text()).not.toMatch(/SECRETHALLS|SALLESSECRETES/)
  }
  expect((await site.visit('gita').get(`/library/notes/${number}?lang=fr`)).status).toBe(200)
})

test('the files of a stale translation say so, each in its own language', async () => {
  const site = await newSite()
  const { id, number } = await publishedNote(site.work)
  await translated(site.work, id)
  const sections = {
    ...HALLS_NOTE.sections,
    failed: 'Nobody came by night.',
    context: 'A dry town.',
  }
  await revisedNote(site.work, id, { sections })
  const bytes = async (file: string) => {
    const answer = await site.visit().get(`/library/notes/${number}/v/${file}`)
    return [
      answer.headers.get('content-disposition'),
      new Uint8Array(await answer.arrayBuffer()),
    ] as const
  }
  const [name, book] = await bytes('2.epub?lang=fr')
  expect(name).toContain(`c2r-note-${number}-v2-fr.epub`)
  const [, pdf] = await bytes('2.pdf?lang=fr')
  const read = pdfRead(pdf)?.text.replace(/\s+/g, ' ') ?? ''
  for (const text of ['Nous avons d’abord demandé.', 'Plus ancien que l’original.', 'A dry town.'])
    expect(read).toContain(text)
  expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (en)')
  expect(structureFaults(book)).toEqual([])
  const text = strFromU8(unzipSync(book)['OEBPS/text.xhtml'] ?? new Uint8Array())
  expect(text).toContain('<div lang="en" xml:lang="en" dir="ltr"><p>A dry town.</p></div>')
  expect(text).toContain('<p class="text-mark">Pas encore traduit.</p>')
})

test('the list of notes costs the same with one and with three, translated or not', async () => {
  const site = await newSite()
  await translated(site.work, (await publishedNote(site.work)).id)
  const few = await site.cost('lena', '/library/notes')
  await translated(site.work, (await publishedNote(site.work)).id)
  await publishedNote(site.work)
  const many = await site.cost('lena', '/library/notes')
  expect(many.queries).toBe(few.queries)
})

/** Amina’s picture of a hall, under the next number of the note. */
async function figured(site: Awaited<ReturnType<typeof newSite>>, id: string, alternative: string) {
  const file = new File([new Uint8Array(clearPng(4, 3))], 'hall.png')
  const amina = await as(site.work, 'amina')
  return addFigure([site.work, site.house.storage], amina, id, { file, alternative, credit: '' })
}

test('a picture that is exchanged makes the words for it older in every translation, even the same words', async () => {
  const site = await newSite()
  const { work } = site
  const [amina, jun] = [await as(work, 'amina'), await as(work, 'jun')]
  const { id, number } = await publishedNote(work)
  const shows = (figure: number) => ({
    ...HALLS_NOTE.sections,
    results: `![Halls](figure:${figure})`,
    failed: 'Fine. ![Fans](figure:2)',
  })
  const alternative = 'A hall with twelve fans'
  await moveNote(work, jun, [id, 'revision'])
  await figured(site, id, alternative)
  await figured(site, id, 'Fans in a row')
  const { draft, version } = await openNote(work, amina, id)
  await writeNote(work, amina, { id, version }, { ...draft, sections: shows(1) })
  await releasedNote(work, id, 'With pictures.')
  const texts = {
    ...FRENCH,
    ...{ 'results:0': '![Salles](figure:1)', 'failed:0': 'Bien. ![Ventilateurs](figure:2)' },
    ...{ 'figure:1': 'Une salle et douze ventilateurs', 'figure:2': 'Une rangée' },
  }
  await translated(work, id, texts)
  const href = `/library/notes/${number}`
  const french = async (address = href) =>
    (await site.visit().get(address, { 'accept-language': 'fr' })).text()
  expect(await french()).not.toContain('text-mark')
  // The first picture is another now, described in the same words.
  await moveNote(work, jun, [id, 'revision'])
  await removeFigure(work, amina, id, 1)
  expect(await figured(site, id, alternative)).toBe(3)
  const before = await openNote(work, amina, id)
  const seenNow = { id, version: before.version }
  await writeNote(work, amina, seenNow, { ...before.draft, sections: shows(3) })
  await releasedNote(work, id, 'Another hall.')
  const page = await french()
  const older = '<p class="text-mark">Plus ancien que l’original.</p>'
  expect(page).toMatch(
    new RegExp(
      `<figure><img src="[^"]*/figures/3" alt="Une salle et douze ventilateurs"[^>]*>.*?</figure>\\n${older}`,
      's',
    ),
  )
  expect(page.split(older)).toHaveLength(2)
  expect(page).toContain('alt="Une rangée"')
  const [translation] = await translationsOf(work, { kind: 'note', id })
  expect(translation?.stale).toBe(2)
  const desk = await site.visit('gita').get(`/library/translations/${translation?.id}`)
  expect(await desk.text()).toContain('Le texte est le même, l’image est une autre.')
  // A picture that nobody has described in French says so in its own language.
  await moveNote(work, jun, [id, 'revision'])
  await figured(site, id, 'Quite something else')
  const third = await openNote(work, amina, id)
  const sections = { ...shows(3), context: '![A map](figure:4)' }
  await writeNote(work, amina, { id, version: third.version }, { ...third.draft, sections })
  await releasedNote(work, id, 'With a map.')
  expect(await french()).toMatch(/alt="Quite something else" lang="en" xml:lang="en" dir="ltr"/)
})
