import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { requestTranslation } from '#library'
import { as, newSite } from '#tests/house.ts'
import { approved, publishedLesson, SHADE_LESSON } from '#tests/lessons.ts'
import { publishTranslation, reviewTranslation, saveTranslation } from '../../translations/index.ts'
import { rejectLesson, retireLesson } from '../publishing/index.ts'
import { suggestLesson, updateLesson } from '../record/index.ts'
import { LESSON_SOURCE } from '../translating/index.ts'

type Site = Awaited<ReturnType<typeof newSite>>

/** A translation that is published, made by Gita and reviewed by Lena. */
async function inFrench({ work }: Site, id: string): Promise<void> {
  const sources = [LESSON_SOURCE]
  const [gita, lena, jun] = [await as(work, 'gita'), await as(work, 'lena'), await as(work, 'jun')]
  const translation = await requestTranslation(work, gita, LESSON_SOURCE, { id, lang: 'fr' })
  const keys = ['situation', 'other:0', 'check:0', 'check:1', 'check:2', 'grade-reason', 'limits']
  const typed = [
    { key: 'headline', text: 'Envisagez de l’ombre aux arrêts', maker: 'human' as const },
    ...keys.map((key) => ({ key, text: `En français ${key}`, maker: 'human' as const })),
  ]
  await saveTranslation(work, gita, sources, { id: translation, version: 1, typed })
  await reviewTranslation(work, lena, sources, { id: translation, version: 2 })
  await publishTranslation(work, jun, sources, { id: translation, version: 3 })
}

const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

test('a lesson is read in the first of the reader’s languages, and says what it is a translation of', async () => {
  const site = await newSite()
  const { id, number } = await publishedLesson(site.work)
  await inFrench(site, id)
  const here = `/library/lessons/${number}`
  const read = (accepts: string, url = here) =>
    textOf(site.visit().get(url, { 'accept-language': accepts }))
  const french = await read('fr')
  expect(french).toContain('Envisagez de l’ombre aux arrêts')
  expect(french).toContain('traduit par une personne depuis la révision 1')
  expect(french).toContain('hreflang="en"')
  const swahili = await read('sw, fr;q=0.5')
  expect(swahili).toContain('<h1>Envisagez')
  const german = await read('de')
  expect(german).toContain(SHADE_LESSON.headline)
  const asked = await read('en', `${here}?lang=fr`)
  expect(asked).toContain('<h1 lang="fr" dir="ltr">Envisagez')
  const next = { ...SHADE_LESSON, limits: 'Not on narrow pavements.', whatChanged: 'Limits.' }
  await updateLesson(site.work, await as(site.work, 'jun'), id, next)
  await approved(site.work, id)
  const stale = await read('fr')
  expect(stale.match(/Plus ancien que l’original/g)).toHaveLength(1)
  expect(stale).toContain('L’original en est à la révision 2')
  const history = await read('en', `${here}/history`)
  expect(history).toContain('Limits.')
  expect(await read('en', `${here}/revisions/1`)).toContain('not the newest')
  expect((await site.visit().get(`${here}/revisions/3`)).status).toBe(404)
})

test('as JSON it says language, revision and sources, and of a retired one only why', async () => {
  const site = await newSite()
  const { id, number } = await publishedLesson(site.work)
  await inFrench(site, id)
  const url = `/library/lessons/${number}/lesson.json`
  expect(await (await site.visit().get(`${url}?lang=fr`)).json()).toMatchObject({
    ...{ number, state: 'published', revision: 1, lang: 'fr', original: 'en', translatedFrom: 1 },
    ...{ languages: ['en', 'fr'], headline: 'Envisagez de l’ombre aux arrêts', grade: 2 },
    sources: SHADE_LESSON.sources,
  })
  await retireLesson(site.work, await as(site.work, 'jun'), id, 'Never built.')
  const gone = await site.visit().get(url)
  expect([gone.status, await gone.json()]).toEqual([
    410,
    { number, state: 'retired', reason: 'Never built.' },
  ])
  const page = await site.visit().get(`/library/lessons/${number}`)
  const text = await page.text()
  expect(page.status).toBe(410)
  expect(text).toContain('Never built.')
  expect(text).not.toContain(SHADE_LESSON.headline)
  expect(await textOf(site.visit().get('/library/lessons'))).toContain('No lesson is published yet')
})

test('the list and the front page cost the same with one lesson and with three', async () => {
  const site = await newSite()
  const urls = ['/library', '/library/lessons?theme=climate-resilience']
  const lesson = (name: 'amina' | 'gita' | 'lena') =>
    publishedLesson(site.work, { headline: `Consider shade, says ${name}` }, name)
  await lesson('amina')
  const few: number[] = []
  for (const url of urls) few.push((await site.cost(undefined, url)).queries)
  await lesson('gita')
  await lesson('lena')
  for (const [at, url] of urls.entries()) {
    const many = await site.cost(undefined, url)
    expect(many.queries, url).toBe(few[at])
    expect(many.text.match(/says \w+/g)?.toSorted()).toEqual([
      ...['says amina', 'says gita', 'says lena'],
    ])
  }
  const none = await textOf(site.visit().get('/library/lessons?theme=mobility'))
  expect(none).toContain('No lesson fits')
})

test('what is for the coalition, or not published, is in no stranger’s list, page or count', async () => {
  const site = await newSite()
  const jun = await as(site.work, 'jun')
  const hidden = await publishedLesson(site.work, {
    shownTo: 'coalition',
    headline: 'Consider the Kelpoom way',
  })
  const said = { lang: 'en', headline: 'Kelpoom again', said: 'Kelpoom' }
  const suggested = await suggestLesson(site.work, await as(site.work, 'amina'), said)
  const rejected = await suggestLesson(site.work, await as(site.work, 'amina'), said)
  await rejectLesson(site.work, jun, rejected.id, { reason: 'Kelpoom is no word.' })
  const pages = ['/library', '/library/lessons', '/search?q=Kelpoom']
  for (const url of pages)
    expect(await textOf(site.visit().get(url)), url).not.toContain('Kelpoom way')
  for (const { number } of [hidden, suggested, rejected])
    for (const part of ['', '/history', '/lesson.json', '/revisions/1'])
      expect((await site.visit().get(`/library/lessons/${number}${part}`)).status).toBe(404)
  expect((await site.visit('gita').get(`/library/lessons/${hidden.number}`)).status).toBe(200)
  expect((await site.visit('gita').get(`/library/lessons/${suggested.number}`)).status).toBe(404)
  const own = await textOf(site.visit('bo').get('/library/suggestions'))
  expect(own).toContain('Kelpoom is no word.')
  expect(await textOf(site.visit('gita').get('/library/suggestions'))).not.toContain('Kelpoom')
})

test('what people write is shown as text: no script, no handler, no address that runs', async () => {
  const site = await newSite()
  const evil = '<script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3))'
  const { number } = await publishedLesson(site.work, {
    ...{ headline: `Consider ${evil}`, situation: evil, limits: evil, gradeReason: evil },
    others: [{ place: evil, country: 'US', date: '2020', what: evil }],
    checks: [evil, `${evil} 2`, `${evil} 3`],
  })
  for (const url of [`/library/lessons/${number}`, '/library', '/library/lessons']) {
    const text = await textOf(site.visit().get(url))
    expect(text).not.toMatch(/<script>alert|<img src=x|href="javascript:/)
  }
})

test('a revision keeps the audience it was written for, also when a later one is for everybody', async () => {
  const site = await newSite()
  const inner = { shownTo: 'coalition', headline: 'Consider the Kelpoom way' } as const
  const { id, number } = await publishedLesson(site.work, inner)
  const whatChanged = 'Without the name of the street.'
  await updateLesson(site.work, await as(site.work, 'jun'), id, { ...SHADE_LESSON, whatChanged })
  await approved(site.work, id)
  const here = `/library/lessons/${number}`
  expect((await site.visit().get(`${here}/revisions/2`)).status).toBe(200)
  expect((await site.visit().get(`${here}/revisions/1`)).status).toBe(404)
  const first = `href="${here}/revisions/1"`
  expect(await textOf(site.visit().get(`${here}/history`))).not.toContain(first)
  expect(await textOf(site.visit('gita').get(`${here}/history`))).toContain(first)
  expect(await textOf(site.visit('jun').get(`${here}/revisions/1`))).toContain('Kelpoom')
})

test('as JSON it names what it comes from to who may see that, and to nobody else', async () => {
  const site = await newSite()
  const { work } = site
  const made = await site.visit('amina').post('/actions', {
    ...{ title: 'The Kelpoom stops', kind: 'renewal', theme: 'climate-resilience' },
    ...{ horizon: 'months-3-12', visibility: 'city', restores: 'no', transforms: 'yes' },
  })
  const action = made.headers.get('location')?.split('/')[2]?.split('?')[0] ?? ''
  const anchor = { kind: 'action', id: action, detail: 'Minute 7 of Kelpoom' } as const
  const { number } = await publishedLesson(work, { anchor })
  const read = async (name?: 'amina' | 'gita' | 'jun') =>
    textOf(site.visit(name).get(`/library/lessons/${number}/lesson.json`))
  for (const name of [undefined, 'gita', 'jun'] as const) {
    const text = await read(name)
    expect(text).not.toMatch(/Kelpoom/)
    expect(text).not.toContain(action)
    expect(JSON.parse(text)).toMatchObject({ number, anchor: null })
  }
  const seen = { ...anchor, href: `/actions/${action}` }
  expect(JSON.parse(await read('amina'))).toMatchObject({ anchor: seen })
  await sql`update toolkit.action set visibility = 'public'`.execute(work.db)
  expect(JSON.parse(await read())).toMatchObject({ anchor: seen })
  // Nor do the other forms that machines read.
  await sql`update toolkit.action set visibility = 'office'`.execute(work.db)
  for (const url of [
    ...['datacite.xml', 'datacite.json', 'dublin-core.xml', 'metadata.jsonld', 'cite.json'].map(
      (file) => `/library/lessons/${number}/${file}`,
    ),
    ...['/library/feed.atom', '/library/feed.rss', '/library/feed.json'],
    '/oai?verb=ListRecords&metadataPrefix=oai_datacite',
  ]) {
    const text = await textOf(site.visit().get(url))
    expect([url, text.includes(action), text.includes('Kelpoom')]).toEqual([url, false, false])
  }
})

test('the history of a lesson is read a page at a time', async () => {
  const site = await newSite()
  const { id, number } = await publishedLesson(site.work)
  const here = `/library/lessons/${number}/history`
  const few = await site.cost(undefined, here)
  await sql`insert into library.lesson_revision (lesson_id, revision, lang, headline, situation, others,
      checks, themes, goals, stages, hazards, countries, places, grade, grade_reason, limits, sources,
      shown_to, what_changed, written_by, drafted_at, checked_by, checked_at, published_at)
    select lesson_id, at, lang, headline, situation, others, checks, themes, goals, stages, hazards,
      countries, places, grade, grade_reason, limits, sources, shown_to, 'Change ' || at, written_by,
      drafted_at, checked_by, checked_at, published_at
    from library.lesson_revision, generate_series(2, 61) as at where lesson_id = ${id}`.execute(
    site.work.db,
  )
  const revisions = async (page: number) => {
    const text = await textOf(site.visit().get(`${here}?page=${page}`))
    return [...text.matchAll(/revisions\/(\d+)"/g)].map(([, revision]) => Number(revision))
  }
  const down = (from: number, to: number) =>
    Array.from({ length: from - to + 1 }, (_, at) => from - at)
  expect(await revisions(1)).toEqual(down(61, 37))
  expect(await revisions(2)).toEqual(down(36, 12))
  expect(await revisions(3)).toEqual(down(11, 1))
  const many = await site.cost(undefined, here)
  expect(many.text).toContain(`href="${here}?page=2"`)
  expect(many.queries).toBe(few.queries)
})

test('a card of another language says so of its words, and of nothing that stands around them', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  for (const url of ['/library/lessons', '/library']) {
    const page = await textOf(site.visit().get(url, { 'accept-language': 'fr' }))
    const [card = ''] = /<article class="card">.*?<\/article>/s.exec(page) ?? []
    expect(card).toContain('class="card-title" lang="en" dir="ltr"')
    expect(card).toContain('<div class="card-text" lang="en" dir="ltr">')
    expect(card.match(/lang=/g)).toHaveLength(2)
    expect(page).not.toMatch(/<div lang="en"><article/)
  }
})
