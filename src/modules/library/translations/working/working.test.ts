import { expect, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import { approved, publishedLesson, SHADE_LESSON } from '#tests/lessons.ts'
import { updateLesson } from '../../lessons/index.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

/** Gita asks for a lesson in French, by the form beside it. */
async function asked(site: Site) {
  const { id, number } = await publishedLesson(site.work)
  const page = await textOf(site.visit('gita').get(`/library/lessons/${number}`))
  expect(page).toContain(`name="id" value="${id}"`)
  const answer = await site
    .visit('gita')
    .post('/library/translations', { kind: 'lesson', id, lang: 'fr' })
  return { id, number, href: answer.headers.get('location') ?? '' }
}

/** The fields of the translator's page, with a text for each paragraph. */
function filled(page: string, textAt: (at: number) => string): Record<string, string> {
  const names = [...page.matchAll(/name="(text-[^"]+)"/g)].map((match) => match[1] ?? '')
  const version = /name="_version" value="(\d+)"/.exec(page)?.[1] ?? ''
  return { ...Object.fromEntries(names.map((name, at) => [name, textAt(at)])), _version: version }
}

const french = (at: number) => (at === 0 ? 'Envisagez de l’ombre' : `Paragraphe ${at}`)
const press = async (site: Site, who: 'lena' | 'jun', href: string, noun: string) => {
  const page = await textOf(site.visit(who).get(href))
  const version = /name="_version" value="(\d+)"/.exec(page)?.[1] ?? ''
  return (await site.visit(who).post(`${href}/${noun}`, { _version: version })).status
}

test('a translation goes from asking to the readers by forms alone', async () => {
  const site = await newSite()
  const { number, href } = await asked(site)
  const gita = site.visit('gita')
  const page = await textOf(gita.get(href))
  expect(page).toContain(SHADE_LESSON.limits)
  expect(
    (
      await gita.post(
        `${href}/segments`,
        filled(page, (at) => (at < 3 ? french(at) : '')),
      )
    ).status,
  ).toBe(303)
  expect(await press(site, 'lena', href, 'review')).toBe(422)
  const rest = filled(await textOf(gita.get(href)), french)
  expect((await gita.post(`${href}/segments`, rest)).status).toBe(303)
  expect(await press(site, 'lena', href, 'review')).toBe(303)
  expect(await press(site, 'jun', href, 'publication')).toBe(303)
  const read = await textOf(
    site.visit().get(`/library/lessons/${number}`, { 'accept-language': 'fr' }),
  )
  expect(read).toContain('Envisagez de l’ombre')
  expect(read).toContain('Paragraphe 7')
  expect(await textOf(site.visit('lena').get('/library/translations?lang=fr'))).toContain(href)
})

test('only the paragraphs that changed are open, with what changed in them', async () => {
  const site = await newSite()
  const { id, href } = await asked(site)
  const gita = site.visit('gita')
  await gita.post(`${href}/segments`, filled(await textOf(gita.get(href)), french))
  const limits = 'Not where pavements are narrower than one metre.'
  const next = { ...SHADE_LESSON, limits, whatChanged: 'Limits.' }
  await updateLesson(site.work, await as(site.work, 'jun'), id, next)
  await approved(site.work, id)
  const page = await textOf(gita.get(href))
  expect(page).toContain('Il reste un paragraphe.')
  expect(page.match(/<del>[^<]*<\/del>/g)).toEqual(['<del> two metres.</del>'])
  expect(page.match(/<ins>[^<]*<\/ins>/g)).toEqual(['<ins> one metre.</ins>'])
})

test('words typed for a paragraph that is gone are shown again, and the others stay', async () => {
  const site = await newSite()
  const { id, href } = await asked(site)
  const gita = site.visit('gita')
  const before = await textOf(gita.get(href))
  const checks = ['Count who waits where', 'Ask who owns the pavement', 'Wholly other words']
  await updateLesson(site.work, await as(site.work, 'jun'), id, {
    ...SHADE_LESSON,
    checks,
    whatChanged: 'x',
  })
  await approved(site.work, id)
  const late = await gita.post(
    `${href}/segments`,
    filled(before, (at) => `Tapé ${at}`),
  )
  const text = await late.text()
  expect(late.status).toBe(409)
  for (let at = 0; at < 8; at += 1) expect(text).toContain(`Tapé ${at}`)
})

test('who saves second is told, and keeps what they typed', async () => {
  const site = await newSite()
  const { href } = await asked(site)
  const page = await textOf(site.visit('lena').get(href))
  await site.visit('gita').post(`${href}/segments`, filled(page, french))
  const late = await site.visit('lena').post(
    `${href}/segments`,
    filled(page, (at) => `Mine ${at}`),
  )
  expect(late.status).toBe(409)
  const text = await late.text()
  expect(text).toContain('>Mine 3</textarea>')
  expect(text).toContain('name="_version" value="2"')
})

test('strangers and people without a seat see no translator’s page; a language we do not know is refused', async () => {
  const site = await newSite()
  const { id, href } = await asked(site)
  expect((await site.visit('chen').get(href)).status).toBe(403)
  expect((await site.visit().get('/library/translations')).status).toBe(303)
  const bad = await site
    .visit('gita')
    .post('/library/translations', { kind: 'lesson', id, lang: 'xx' })
  expect(bad.headers.get('location')).toBe('/library/translations')
  const unknown = '/library/translations/00000000-0000-4000-8000-000000000001'
  expect((await site.visit('gita').get(unknown)).status).toBe(404)
})

test('the list costs the same with one and with three', async () => {
  const site = await newSite()
  await asked(site)
  const few = await site.cost('lena', '/library/translations')
  await asked(site)
  await asked(site)
  const many = await site.cost('lena', '/library/translations')
  expect(many.queries).toBe(few.queries)
  expect(many.text.match(/\/library\/translations\/[0-9a-f-]{36}/g)).toHaveLength(3)
})
