import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { publishedIssue } from '#tests/issues.ts'
import { publishedLesson } from '#tests/lessons.ts'
import { publishedNote, revisedNote } from '#tests/notes.ts'
import { readXml, textsIn } from '#tests/xml.ts'

const HOSTILE = 'Consider {\\input} 50 % & <script>alert(1)</script>'

async function files() {
  const site = await newSite()
  const { number } = await publishedLesson(site.work, { headline: HOSTILE })
  const read = async (file: string) => {
    const answer = await site.visit().get(`/library/lessons/${number}/${file}`)
    expect([file, answer.status]).toEqual([file, 200])
    return { answer, text: await answer.text() }
  }
  return { site, read, address: `http://localhost:3000/library/lessons/${number}` }
}

test('a lesson is there as DataCite, Dublin Core and JSON-LD, each saying the same', async () => {
  const { read, address } = await files()
  const datacite = readXml((await read('datacite.xml')).text)
  expect([textsIn(datacite, 'identifier'), textsIn(datacite, 'title')]).toEqual([
    [address],
    [HOSTILE],
  ])
  const dc = readXml((await read('dublin-core.xml')).text)
  expect([textsIn(dc, 'dc:identifier'), textsIn(dc, 'dc:title')]).toEqual([[address], [HOSTILE]])
  const json = JSON.parse((await read('datacite.json')).text)
  expect([json.identifiers[0].identifier, json.titles[0].title]).toEqual([address, HOSTILE])
  const ld = JSON.parse((await read('metadata.jsonld')).text)
  expect([ld['@id'], ld['@type'], ld.headline, ld.inLanguage]).toEqual([
    ...[address, 'Article', HOSTILE, 'en'],
  ])
  expect(ld.isBasedOn).toEqual(['https://source.example/plan'])
  expect(ld.author.map((one: { '@type': string }) => one['@type'])).toEqual(['Organization'])
})

test('no person is named in what machines read', async () => {
  const { read } = await files()
  for (const file of ['datacite.xml', 'datacite.json', 'metadata.jsonld', 'cite.bib', 'cite.json'])
    expect((await read(file)).text).not.toMatch(/Amina|Jun\b|Kofi/)
})

test('a lesson is cited by BibTeX, RIS and CSL-JSON, whatever its title holds', async () => {
  const { read, address } = await files()
  const bib = (await read('cite.bib')).text
  expect(bib).toContain('title = {Consider \\{\\textbackslash{}input\\} 50 \\% \\& <script>')
  expect(bib).toContain(`url = {${address}}`)
  const ris = (await read('cite.ris')).text.split('\r\n')
  expect([ris[0], ris.at(-2), ris.at(-1)]).toEqual(['TY  - ELEC', 'ER  - ', ''])
  expect(ris).toContain(`UR  - ${address}`)
  const [csl] = JSON.parse((await read('cite.json')).text)
  expect([csl.type, csl.title, csl.URL]).toEqual(['webpage', HOSTILE, address])
})

test('each file says which page it tells of', async () => {
  const { read, address } = await files()
  expect((await read('datacite.json')).answer.headers.get('link')).toBe(
    `<${address}>; rel="describes", <https://creativecommons.org/licenses/by/4.0/>; rel="license"`,
  )
})

test('the page of a lesson says what it is and where to go on, in its head and in its headers', async () => {
  const site = await newSite()
  const { number } = await publishedLesson(site.work)
  const page = `http://localhost:3000/library/lessons/${number}`
  const answer = await site.visit().get(`/library/lessons/${number}`)
  const html = await answer.text()
  const meta = (name: string) =>
    [...html.matchAll(new RegExp(`<meta name="${name}" content="([^"]*)"`, 'g'))].map(
      (found) => found[1],
    )
  const title = 'Consider shade where people wait for the bus'
  expect([meta('citation_title'), meta('DC.title')]).toEqual([[title], [title]])
  expect(meta('citation_author').length).toBe(1)
  expect(meta('citation_publication_date')[0]).toMatch(/^\d{4}\/\d{2}\/\d{2}$/)
  expect([meta('DC.identifier'), meta('citation_public_url')]).toEqual([[page], [page]])
  expect(meta('DC.rights')).toEqual(['https://creativecommons.org/licenses/by/4.0/'])
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  expect(JSON.parse(data)).toMatchObject({ '@id': page, '@type': 'Article', headline: title })
  const links = [...html.matchAll(/<link rel="([\w-]+)" href="([^"]*)"(?: type="([^"]*)")?\/>/g)]
  const posts = links
    .filter(([, rel]) => /^(cite-as|type|license|describedby|item)$/.test(rel ?? ''))
    .map(([, rel, href, type]) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`)
  expect(posts.length).toBe(12)
  expect(answer.headers.get('link')?.split(', ')).toEqual(posts)
  // Every file that a signpost leads to is there, and is what it says.
  for (const [, href, type] of posts.map((post) => /<([^>]+)>.*type="([^"]+)"/.exec(post) ?? [])) {
    if (href === undefined) continue
    const file = await site.visit().get(href.replace('http://localhost:3000', ''))
    expect([href, file.status]).toEqual([href, 200])
    expect(file.headers.get('content-type')).toContain(type)
  }
})

test('the page of a note leads to its version, and to all of it as PDF and EPUB', async () => {
  const site = await newSite()
  const { number } = await publishedNote(site.work)
  const address = `http://localhost:3000/library/notes/${number}/v/1`
  const answer = await site.visit().get(`/library/notes/${number}`)
  const posts = answer.headers.get('link')?.split(', ') ?? []
  const whole = [
    `<${address}.pdf>; rel="item"; type="application/pdf"`,
    `<${address}.epub>; rel="item"; type="application/epub+zip"`,
    `<${address}.json>; rel="item"; type="application/json"`,
  ]
  expect(posts.filter((post) => /rel="(cite-as|item)"/.test(post))).toEqual([
    `<${address}>; rel="cite-as"`,
    ...whole,
  ])
  const html = await answer.text()
  expect(html).toContain(`<meta name="citation_pdf_url" content="${address}.pdf"/>`)
  expect(html).toContain(`<meta name="citation_technical_report_number" content="${number}"/>`)
  expect(html).toContain('"@type":"Report"')
  for (const ending of ['', '.pdf', '.epub', '.json']) {
    const path = `${address}${ending}`.replace('http://localhost:3000', '')
    expect([path, (await site.visit().get(path)).status]).toEqual([path, 200])
  }
})

test('of what only the coalition may read there is no file, for anybody', async () => {
  const site = await newSite()
  const { number } = await publishedLesson(site.work, { shownTo: 'coalition' })
  for (const who of [undefined, 'amina', 'jun'] as const)
    expect((await site.visit(who).get(`/library/lessons/${number}/datacite.xml`)).status).toBe(404)
})

/** What `Link` says of a file that holds all of something. */
const itemOf = (page: string, cited: string) => [
  `<${page}>; rel="collection"; type="text/html"`,
  `<${cited}>; rel="cite-as"`,
  '<https://creativecommons.org/licenses/by/4.0/>; rel="license"',
]

test('every file that holds all of a publication leads back to its page, its address and its licence', async () => {
  const site = await newSite()
  const lesson = await publishedLesson(site.work)
  const note = await publishedNote(site.work)
  await revisedNote(site.work, note.id, { title: 'Cool halls in ten days' })
  await publishedIssue(site.work)
  const base = 'http://localhost:3000'
  const links = async (path: string) =>
    (await site.visit().get(path)).headers.get('link')?.split(', ')
  const [one, many, issue] = [
    `/library/lessons/${lesson.number}`,
    `/library/notes/${note.number}`,
    '/briefings/1',
  ]
  expect(await links(`${one}/lesson.json`)).toEqual(itemOf(`${base}${one}`, `${base}${one}`))
  for (const version of [1, 2])
    for (const ending of ['json', 'epub', 'pdf'])
      expect(await links(`${many}/v/${version}.${ending}`)).toEqual(
        itemOf(`${base}${many}`, `${base}${many}/v/${version}`),
      )
  for (const file of ['pdf', 'text'])
    expect(await links(`${issue}/${file}`)).toEqual(itemOf(`${base}${issue}`, `${base}${issue}`))
})

test('the page of a briefing says in its headers where to go on, and all of it is there', async () => {
  const site = await newSite()
  await publishedIssue(site.work)
  const answer = await site.visit().get('/briefings/1')
  const html = await answer.text()
  const posts = [...html.matchAll(/<link rel="([\w-]+)" href="([^"]*)"(?: type="([^"]*)")?\/>/g)]
    .filter(([, rel]) => /^(cite-as|type|license|describedby|item)$/.test(rel ?? ''))
    .map(([, rel, href, type]) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}`)
  expect(posts).toHaveLength(13)
  expect(answer.headers.get('link')?.split(', ')).toEqual(posts)
  for (const [, href = '', type = ''] of posts.map(
    (post) => /<([^>]+)>.*type="([^"]+)"/.exec(post) ?? [],
  )) {
    if (href === '') continue
    const file = await site.visit().get(href.replace('http://localhost:3000', ''))
    expect([href, file.status, file.headers.get('content-type')?.split(';')[0]]).toEqual([
      ...[href, 200, type],
    ])
  }
})

test('what only the coalition may read has no such headers in any form', async () => {
  const site = await newSite()
  const lesson = await publishedLesson(site.work, { shownTo: 'coalition' })
  const note = await publishedNote(site.work, {}, 'coalition')
  for (const path of [
    ...[`/library/lessons/${lesson.number}`, `/library/lessons/${lesson.number}/lesson.json`],
    ...[`/library/notes/${note.number}`, `/library/notes/${note.number}/v/1.json`],
  ]) {
    const answer = await site.visit('gita').get(path)
    expect([path, answer.status, answer.headers.get('link')]).toEqual([path, 200, null])
  }
})
