import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { seedMember } from '#coalition'
import { as, newSite } from '#tests/house.ts'
import { publishedLesson } from '#tests/lessons.ts'
import { BODIES } from '#tests/world.ts'
import { readXml, textsIn, within } from '#tests/xml.ts'
import { retireLesson } from '../lessons/index.ts'
import { sitemapPart } from './service.ts'

const BASE = 'http://localhost:3000'

test('the sitemap is named in robots.txt and leads to every part', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  const robots = await (await site.visit().get('/robots.txt')).text()
  expect(robots).toContain(`\nSitemap: ${BASE}/sitemap.xml\n`)
  const index = readXml(await (await site.visit().get('/sitemap.xml')).text())
  expect(textsIn(index, 'loc')).toEqual([
    `${BASE}/sitemaps/pages.xml`,
    `${BASE}/sitemaps/coalition.xml`,
    `${BASE}/sitemaps/1.xml`,
  ])
})

test('a lesson is listed in each of its languages, each with all the others and the default', async () => {
  const site = await newSite()
  const { id, number } = await publishedLesson(site.work)
  await sql`insert into library.lesson_text (lesson_id, lang, original, headline, situation, revision, revised_at)
    values (${id}::uuid, 'es', false, 'Considere', 'Algo', 1, ${site.work.now})`.execute(
    site.work.db,
  )
  const part = readXml(await (await site.visit().get('/sitemaps/1.xml')).text())
  const address = `${BASE}/library/lessons/${number}`
  expect(textsIn(part, 'loc')).toEqual([address, `${address}?lang=en`, `${address}?lang=es`])
  for (const url of within(part, 'url'))
    expect(
      within(url, 'xhtml:link').map(({ attributes }) => [attributes.hreflang, attributes.href]),
    ).toEqual([
      ['en', `${address}?lang=en`],
      ['es', `${address}?lang=es`],
      ['x-default', address],
    ])
})

test('what a visitor may not read is not listed, nor what was retired', async () => {
  const site = await newSite()
  const gone = await publishedLesson(site.work)
  await publishedLesson(site.work, { shownTo: 'coalition' })
  await retireLesson(site.work, await as(site.work, 'jun'), gone.id, 'It did not hold.')
  const text = await (await site.visit('amina').get('/sitemaps/1.xml')).text()
  expect(textsIn(readXml(text), 'loc')).toEqual([])
})

test('every page that is always listed is there for a visitor', async () => {
  const site = await newSite()
  const pages = readXml(await (await site.visit().get('/sitemaps/pages.xml')).text())
  const listed = textsIn(pages, 'loc')
  expect(listed.length).toBeGreaterThan(8)
  expect(listed).toEqual([...new Set(listed)])
  const answers = await Promise.all(
    listed.map(async (address) => [
      address,
      (await site.visit().get(address.slice(BASE.length))).status,
    ]),
  )
  expect(answers.filter(([, status]) => status !== 200)).toEqual([])
})

test('every city and partner of the coalition is listed, and its page is there', async () => {
  const site = await newSite()
  await seedMember(site.work, {
    ...{ bodyId: BODIES.tamsara.id, name: 'Tamsara', country: 'SN', zone: 'Africa/Dakar' },
    ...{ latitude: 14.7, longitude: -17.4, population: 180_000, populationYear: 2024 },
    ...{ populationSource: 'Invented', memberSince: '2024-01-15', pledges: [] },
  })
  const listed = textsIn(
    readXml(await (await site.visit().get('/sitemaps/coalition.xml')).text()),
    'loc',
  )
  expect(listed).toContain(`${BASE}/coalition/cities/tamsara`)
  for (const address of listed) {
    const page = await site.visit().get(address.slice(BASE.length))
    expect([address, page.status]).toEqual([address, 200])
  }
})

test('many publications are many parts, each once', async () => {
  const { work } = await newSite()
  for (let at = 0; at < 3; at += 1) await publishedLesson(work, { headline: `Consider ${at}` })
  const parts = [await sitemapPart(work, 1, 2), await sitemapPart(work, 2, 2)]
  expect(parts.map((part) => part?.length)).toEqual([2, 1])
  expect(new Set(parts.flatMap((part) => part?.map(({ href }) => href))).size).toBe(3)
  expect([await sitemapPart(work, 0, 2), await sitemapPart(work, 3, 2)]).toEqual([null, null])
})
