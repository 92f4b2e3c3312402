import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import { HALLS_NOTE, releasedNote } from '#tests/notes.ts'
import { clearPng } from '#tests/pictures.ts'
import { addFigure } from '../../figures/index.ts'
import { beginNote, moveNote, setConsent } from '../../index.ts'

type Site = Awaited<ReturnType<typeof newSite>>

/** A French note of Tamsara's with a picture, published; Amina agreed to be named. */
async function illustrated({ work, house }: Site) {
  const amina = await as(work, 'amina')
  const sections = { ...HALLS_NOTE.sections, results: 'Vues.\n\n![La salle](figure:1)' }
  const draft = { ...HALLS_NOTE, title: 'Des salles fraîches', sections }
  const note = await beginNote(work, amina, {
    ...{ kind: 'practice', lang: 'fr', visibility: 'public', named: true, draft },
  })
  const file = new File([new Uint8Array(clearPng(4, 3))], 'salle.png')
  const figure = { file, alternative: 'Douze ventilateurs', credit: 'Photo : Tamsara' }
  await addFigure([work, house.storage], amina, note.id, figure)
  await moveNote(work, await as(work, 'jun'), [note.id, 'drafting'])
  await releasedNote(work, note.id)
  return note
}

const bookOf = async (site: Site, number: number) => {
  const answer = await site.visit().get(`/library/notes/${number}/v/1.epub`)
  expect(answer.status).toBe(200)
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return (name: string) => strFromU8(files[`OEBPS/${name}`] ?? new Uint8Array())
}

/** What is read, piece by piece: headings and paragraphs without their marks. */
const piecesOf = (markup: string, tags: string): readonly string[] =>
  [...markup.matchAll(new RegExp(`<(${tags})\\b[^>]*>(.*?)</\\1>`, 'gs'))].map(
    ([, , inside = '']) => inside.replace(/<[^>]+>/g, '').trim(),
  )

const FIGURE =
  /<figure><img [^>]*alt="Douze ventilateurs"[^>]*>(<\/img>)?<figcaption>(.*?)<\/figcaption>/s
const ADDRESS = (number: number) => `http://localhost:3000/library/notes/${number}/v/1`

test('printed, a note says all of it in its own language, with who made it, its licence and its address', async () => {
  const site = await newSite()
  const { number } = await illustrated(site)
  const page = await (await site.visit().get(`/library/notes/${number}/v/1/print`)).text()
  const [article = ''] = /<article\b.*<\/article>/s.exec(page) ?? []
  expect(article).toMatch(/^<article class="page stack wide" lang="fr" dir="ltr">/)
  // Only the way back is in the words of whoever prints it, and is not printed.
  expect(article).toMatch(/<p class="no-print" lang="en" dir="ltr"><a [^>]*>Back to the note/)
  expect(piecesOf(article, 'h1')).toEqual(['Des salles fraîches'])
  const said = article.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  for (const text of [
    ...['Schools became cool halls within two weeks.', 'Amina Diallo, Tamsara', 'CC-BY-4.0'],
    ...[ADDRESS(number), 'https://creativecommons.org/licenses/by/4.0/', 'Version 1'],
    ...['First we asked.', 'What challenge says.', 'La salle'],
  ])
    expect(said).toContain(text)
  expect(FIGURE.exec(article)?.[2]).toBe('<b>Figure 1</b> · La salle · Photo : Tamsara')
  expect(page).not.toMatch(/<nav\b|<header class="shell/)
})

test('print page and book say the same, part by part, and the book has a way to each part', async () => {
  const site = await newSite()
  const { number } = await illustrated(site)
  const page = await (await site.visit().get(`/library/notes/${number}/v/1/print`)).text()
  const file = await bookOf(site, number)
  const [printed, book] = [
    piecesOf(/<\/header>.*<footer/s.exec(page)?.[0] ?? '', 'h2|p|figcaption'),
    piecesOf(/<\/header>.*<footer/s.exec(file('text.xhtml'))?.[0] ?? '', 'h2|p|figcaption'),
  ]
  expect(book).toEqual(printed)
  expect(book.length).toBeGreaterThan(12)
  const titles = piecesOf(file('text.xhtml').split('</header>')[1] ?? '', 'h2')
  expect(piecesOf(file('nav.xhtml'), 'a')).toEqual(['Des salles fraîches', ...titles])
  const targets = [...file('nav.xhtml').matchAll(/text\.xhtml#([\w-]+)/g)].map(([, id]) => id)
  for (const id of targets) expect(file('text.xhtml')).toContain(`id="${id}"`)
  expect(FIGURE.exec(file('text.xhtml'))?.[2]).toBe('<b>Figure 1</b> · La salle · Photo : Tamsara')
  const listed = file('package.opf')
  for (const said of [
    ...['<dc:language>fr</dc:language>', '<dc:creator>Amina Diallo, Tamsara</dc:creator>'],
    `<dc:identifier id="id">${ADDRESS(number)}</dc:identifier>`,
    '<dc:rights>CC-BY-4.0 https://creativecommons.org/licenses/by/4.0/</dc:rights>',
    '<meta property="schema:accessMode">visual</meta>',
    'href="figure-1.png" media-type="image/png"',
  ])
    expect(listed).toContain(said)
})

test('a name that is withdrawn is on no paper and in no book that is asked for afterwards', async () => {
  const site = await newSite()
  const { id, number } = await illustrated(site)
  const said = async () => [
    (await bookOf(site, number))('package.opf'),
    await (await site.visit().get(`/library/notes/${number}/v/1/print`)).text(),
  ]
  for (const text of await said()) expect(text).toContain('Amina Diallo')
  const quiet = { named: false, talks: false }
  await setConsent(site.work, await as(site.work, 'amina'), id, quiet)
  for (const text of await said()) {
    expect(text).not.toContain('Amina')
    expect(text).toContain('Tamsara')
  }
})
