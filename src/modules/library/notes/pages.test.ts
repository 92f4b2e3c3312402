import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { epubFaults, pdfRead } from '#tests/documents.ts'
import { as, newSite } from '#tests/house.ts'
import type { Name } from '#tests/world.ts'
import { marginOf, paragraphOf } from './margin/index.ts'
import { findNote } from './queries.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const PARTS = {
  'part-challenge':
    'In April 2025 the halls were *too hot*.\n\n| Hall | °C |\n|---|---|\n| North | 39 |',
  'part-worst-hit': 'Older people <script>alert(1)</script> alone.',
  'part-done': 'First we asked.\n\nThen we opened twelve halls.\n\n![The north hall](figure:1)',
  'part-building-blocks': '- Keys with neighbours\n- Fans',
  'part-results': '4,200 visits in ten days.',
  'part-failed': 'Nobody came by night. [x](javascript:alert(1))',
  'part-conditions': 'There must be halls.',
  'part-documents': 'https://example.org/halls, read on 3 March 2026.',
}

const DRAFT = {
  ...{ title: 'Cool halls in two weeks', claim: 'Schools became cool halls.', city: 'Tamsara' },
  ...{ from: '2025-04', country1: 'SN', population: '410000', licence: 'CC-BY-4.0' },
  ...{ themes: 'climate-resilience', stages: 'response', hazards: 'heat', goals: '3' },
  ...PARTS,
}

const done = async (answering: Response | Promise<Response>): Promise<string> => {
  const answer = await answering
  if (answer.status !== 303) throw new Error(`not done: ${answer.status} ${await answer.text()}`)
  return answer.headers.get('location') ?? ''
}

const opens = async (answering: Response | Promise<Response>): Promise<string> => {
  const answer = await answering
  expect(answer.status).toBe(200)
  return answer.text()
}

const versionIn = (page: string): string => /name="_version" value="(\d+)"/.exec(page)?.[1] ?? ''

/** A note of Tamsara's in draft, written through the pages; `/library/notes/work/:id`. */
async function drafted(site: Site, more: Record<string, string> = {}): Promise<string> {
  const amina = site.visit('amina')
  const work = await done(
    amina.post('/library/notes', {
      ...{ kind: 'practice', title: 'Halls', lang: 'en', visibility: 'public', named: 'yes' },
    }),
  )
  const page = await opens(amina.get(`${work}/edit`))
  await done(amina.post(work, { ...DRAFT, ...more, _version: versionIn(page) }))
  await done(site.visit('jun').post(`${work}/drafting`, {}))
  return work
}

async function withFigure(site: Site, work: string): Promise<void> {
  const data = new FormData()
  data.set('file', new File([PNG], 'hall.png', { type: 'image/png' }))
  data.set('alternative', 'A hall with twelve fans')
  await done(site.visit('amina').post(`${work}/figures`, data))
}

const idOf = (work: string): string => work.split('/').at(-1) ?? ''

/** From the draft to a published version. */
async function published(site: Site, work: string, changes = ''): Promise<string> {
  const jun = site.visit('jun')
  await done(site.visit('amina').post(`${work}/submission`, {}))
  // In a later round the same reviewers are asked again by themselves: asking once more changes nothing.
  const ask = async (kind: string, body: string) => {
    await jun.post(`${work}/reviews`, { kind, body })
  }
  await ask('practitioner', 'orvanne-sur-lisse')
  await ask('technical', 'lanternworks-foundation')
  const note = await findNote(site.work, await as(site.work, 'jun'), idOf(work))
  for (const [name, kind] of [
    ['gita', 'practitioner'],
    ['lena', 'technical'],
  ] as const) {
    const { id = '' } =
      note?.reviews.find((one) => one.kind === kind && one.round === note.round) ?? {}
    const given = { verdict: 'accept', remarks: 'SECRETREMARK', named: 'yes' }
    await done(site.visit(name as Name).post(`${work}/reviews/${id}`, given))
  }
  await done(jun.post(`${work}/approval`, {}))
  return done(jun.post(`${work}/publication`, changes === '' ? {} : { changes }))
}

const books: Uint8Array[] = []

test('a note is written, reviewed, published and read through its pages, in all its forms', async () => {
  const site = await newSite()
  const work = await drafted(site)
  await withFigure(site, work)
  const href = await published(site, work)
  const page = await opens(site.visit().get(href))
  for (const text of [
    ...['Cool halls in two weeks', '<em>too hot</em>', '<th scope="col">Hall</th>'],
    ...['alt="A hall with twelve fans"', 'Amina Diallo', 'Gita Morel, Orvanne-sur-Lisse'],
    ...['Older people &lt;script&gt;alert(1)&lt;/script&gt; alone.', 'CC-BY-4.0', 'April 2025'],
  ])
    expect(page).toContain(text)
  expect(page).not.toMatch(/href="javascript:|SECRETREMARK|@tamsara\.example/)
  const figure = await site.visit().get(`${href}/figures/1`)
  expect([figure.status, figure.headers.get('content-type')]).toEqual([200, 'image/png'])
  const bytes = async (file: string) =>
    new Uint8Array(await (await site.visit().get(`${href}/v/${file}`)).arrayBuffer())
  const [book, pdf] = [await bytes('1.epub'), await bytes('1.pdf')]
  expect(Buffer.from(pdf).toString('latin1')).toContain('/Alt (A hall with twelve fans)')
  const json = await (await site.visit().get(`${href}/v/1.json`)).json()
  expect(json).toMatchObject({ version: 1, state: 'published', authors: ['Amina Diallo, Tamsara'] })
  expect(JSON.stringify(json)).not.toMatch(/SECRETREMARK|Gita|personId/)
  expect(await opens(site.visit().get(`${href}/v/1/print`))).toContain(
    'Then we opened twelve halls.',
  )
  expect(await opens(site.visit().get('/library/notes?theme=climate-resilience'))).toContain(href)
  expect(await opens(site.visit().get('/library/notes?theme=mobility'))).not.toContain(href)
  expect(pdfRead(pdf)?.text.replace(/\s+/g, ' ') ?? 'First we asked.').toContain('First we asked.')
  books.push(book)
})

// Another program reads it, and while it does this process answers nobody: no transaction may be open.
test('the book that was made of it is accepted by epubcheck', () => {
  expect(books.map(epubFaults)).toEqual([[]])
}, 180_000)

test('who saves second keeps their text, sees what stands now, and can save over it knowingly', async () => {
  const site = await newSite()
  const work = await drafted(site)
  const [amina, bo] = [site.visit('amina'), site.visit('bo')]
  const seen = versionIn(await opens(amina.get(`${work}/edit`)))
  const first = { ...DRAFT, 'part-results': '5,000 visits in ten days.', _version: seen }
  await done(bo.post(work, first))
  const second = { ...DRAFT, 'part-results': '4,900 visits in ten days.', _version: seen }
  const answer = await amina.post(work, second)
  const page = await answer.text()
  expect(answer.status).toBe(409)
  expect(page).toContain('4,900 visits in ten days.</textarea>')
  expect(page).toContain('<del>5,000</del><ins>4,900</ins> visits in ten days.')
  await done(amina.post(work, { ...second, _version: versionIn(page) }))
  expect(await opens(amina.get(work))).toContain('4,900 visits in ten days.')
})

test('what is still needed before the reviews leads to the field where it is written', async () => {
  const site = await newSite()
  const amina = site.visit('amina')
  const begun = { kind: 'practice', title: 'A market in a school yard', lang: 'en' }
  const work = await done(amina.post('/library/notes', { ...begun, visibility: 'public' }))
  await done(site.visit('jun').post(`${work}/drafting`, {}))
  const fields = [...(await (await amina.get(work)).text()).matchAll(/\/edit#(f-[a-z-]+)"/g)]
  expect(fields.map(([, id]) => id)).toEqual([
    ...['f-claim', 'f-themes', 'f-stages', 'f-city', 'f-from', 'f-part-challenge'],
    ...['f-part-worst-hit', 'f-part-done', 'f-part-building-blocks', 'f-part-results'],
    ...['f-part-failed', 'f-part-conditions', 'f-part-documents'],
  ])
  const form = await (await amina.get(`${work}/edit`)).text()
  expect(fields.filter(([, id]) => !form.includes(`id="${id}"`))).toEqual([])
})

test('the preview shows what was typed without scripts, and keeps nothing', async () => {
  const site = await newSite()
  const work = await drafted(site)
  const amina = site.visit('amina')
  const seen = versionIn(await opens(amina.get(`${work}/edit`)))
  const typed = { ...DRAFT, 'part-results': 'Only **looked at**.', _version: seen }
  const page = await opens(amina.post(`${work}/preview`, typed))
  expect(page).toContain('<p>Only <strong>looked at</strong>.</p>')
  expect(page).toContain('Only **looked at**.</textarea>')
  expect(await opens(amina.get(work))).not.toContain('looked at')
})

test('a comment follows its paragraph, and says so when the paragraph has changed', async () => {
  const site = await newSite()
  const work = await drafted(site)
  const amina = site.visit('amina')
  const jun = await as(site.work, 'jun')
  const note = async () => {
    const found = await findNote(site.work, jun, idOf(work))
    if (!found) throw new Error('no note')
    return found
  }
  const hashOf = async (text: string) => {
    const page = await opens(amina.get(work))
    const found = [...page.matchAll(/id="p-([0-9a-f]{16})"/g)].map(([, hash]) => hash ?? '')
    const now = await note()
    return found.find((hash) => paragraphOf(now, hash)?.source === text) ?? ''
  }
  const hash = await hashOf('First we asked.')
  await done(amina.post(`${work}/paragraphs/${hash}/comments`, { said: 'Whom exactly?' }))
  const version = versionIn(await opens(amina.get(`${work}/edit`)))
  const moved = { ...DRAFT, 'part-done': 'Then we opened twelve halls.\n\nFirst we asked.' }
  await done(amina.post(work, { ...moved, _version: version }))
  expect(await opens(amina.get(work))).not.toContain('The paragraph changed')
  await done(
    amina.post(`${work}/paragraphs/${hash}/suggestions`, {
      ...{ after: 'First we asked the neighbours.', because: 'Whom.' },
    }),
  )
  const [edit] = (await marginOf(site.work, await note())).suggestions
  const decide = (decision: string) =>
    site.visit('bo').post(`${work}/suggestions/${edit?.id}/decision`, { decision })
  expect((await decide('declined')).status).toBe(422)
  await done(decide('accepted'))
  const page = await opens(amina.get(work))
  expect(page).toContain('<p>First we asked the neighbours.</p>')
  expect(page).not.toContain('The paragraph changed')
  const rewritten = { ...moved, 'part-done': 'We asked nobody.' }
  const next = versionIn(await opens(amina.get(`${work}/edit`)))
  await done(amina.post(work, { ...rewritten, _version: next }))
  expect(await opens(amina.get(work))).toContain('The paragraph changed')
  const [comment] = (await marginOf(site.work, await note())).comments
  await done(amina.post(`${work}/comments/${comment?.id}/resolution`, {}))
  expect(await opens(amina.get(work))).toContain('Open it again')
  await done(amina.post(`${work}/comments/${comment?.id}/reopening`, {}))
  expect(await opens(amina.get(work))).toContain('Settle the comment')
})

test('a second version has its own address and a readable difference, and the first stays', async () => {
  const site = await newSite()
  const work = await drafted(site)
  const href = await published(site, work)
  await done(site.visit('amina').post(`${work}/revision`, {}))
  const amina = site.visit('amina')
  const version = versionIn(await opens(amina.get(`${work}/edit`)))
  const changed = { ...DRAFT, 'part-results': '4,900 visits in ten days.' }
  await done(amina.post(work, { ...changed, _version: version }))
  expect(await opens(site.visit().get(href))).toContain('4,200 visits in ten days.')
  await published(site, work, 'Counted again.')
  expect(await opens(site.visit().get(href))).toContain('4,900 visits in ten days.')
  const first = await opens(site.visit().get(`${href}/v/1`))
  expect(first).toContain('4,200 visits in ten days.')
  expect(first).toContain('which is not the newest')
  const difference = await opens(site.visit().get(`${href}/v/2/changes`))
  expect(difference).toContain('<del>4,200</del><ins>4,900</ins> visits in ten days.')
  expect(difference).toContain('Counted again.')
})

test('a retracted note answers 410 at every address of its text, with the reason and no text', async () => {
  const site = await newSite()
  const work = await drafted(site)
  await withFigure(site, work)
  const href = await published(site, work)
  await done(site.visit('jun').post(`${work}/retraction`, { why: 'The figures were wrong.' }))
  for (const address of [href, `${href}/v/1`, `${href}/v/1.json`]) {
    const answer = await site.visit().get(address)
    const text = await answer.text()
    expect([address, answer.status]).toEqual([address, 410])
    expect(text).toContain('The figures were wrong.')
    expect(text).not.toContain('twelve halls')
  }
  for (const gone of ['v/1.pdf', 'v/1.epub', 'v/1/print', 'figures/1', 'letter'])
    expect([gone, (await site.visit().get(`${href}/${gone}`)).status]).toEqual([gone, 404])
  expect(await opens(site.visit().get('/library/notes'))).not.toContain('Cool halls')
})

test('what is for the coalition is not there for a visitor, nor is a draft for other cities', async () => {
  const site = await newSite()
  const work = await drafted(site, { title: 'Kelpoom halls' })
  for (const name of ['gita', 'lena', 'farid', 'dina', 'chen', undefined] as const)
    expect([name, (await site.visit(name).get(work)).status]).toEqual([name, 404])
  const href = await published(site, work)
  await sql`update library.note set visibility = 'coalition'`.execute(site.work.db)
  expect((await site.visit().get(href)).status).toBe(404)
  expect(await opens(site.visit().get('/library/notes'))).not.toContain('Kelpoom')
  expect((await site.visit('gita').get(href)).status).toBe(200)
})

test('lists of one and of three notes cost the same', async () => {
  const site = await newSite()
  await published(site, await drafted(site))
  const cost = async () => {
    const pages = [
      await site.cost(undefined, '/library/notes'),
      await site.cost('jun', '/library/notes/desk'),
      await site.cost('amina', '/library/notes/mine'),
    ]
    return pages.map(({ queries }) => queries)
  }
  const open = await drafted(site)
  const one = await cost()
  for (let at = 0; at < 2; at += 1) await published(site, await drafted(site))
  await drafted(site)
  expect(await cost()).toEqual(one)
  expect(await opens(site.visit('jun').get('/library/notes/desk'))).toContain(open)
}, 120_000)
