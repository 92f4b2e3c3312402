import { expect, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import { mailTo } from '#tests/joining.ts'
import { publishedLesson, SHADE_LESSON } from '#tests/lessons.ts'
import { PEOPLE } from '#tests/world.ts'
import { suggestLesson } from '../record/index.ts'
import { typedOf } from './fields/index.ts'

type Site = Awaited<ReturnType<typeof newSite>>

/** A lesson's values as a browser sends them. */
const sent = (change: Readonly<Record<string, string>> = {}, version = '0') => {
  const typed = Object.entries(typedOf(SHADE_LESSON)).filter(([, held]) => held !== null)
  const fields = typed.map(([name, held]) => [
    name,
    Array.isArray(held) ? held.map(String) : String(held),
  ])
  return { ...Object.fromEntries(fields), _version: version, ...change }
}

async function suggested({ work }: Site): Promise<string> {
  const said = { lang: 'en', headline: 'Shade at stops', said: 'It was cooler.' }
  const { number } = await suggestLesson(work, await as(work, 'amina'), said)
  return `/library/desk/${number}`
}

const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

test('a suggestion goes over the desk to the readers, by forms alone', async () => {
  const site = await newSite()
  const sends = await site.visit('amina').post('/library/lessons', {
    ...{
      lang: 'en',
      headline: 'Shade at stops',
      said: 'It was cooler.',
      url: '',
      place: 'Phoenix',
    },
  })
  const lesson = sends.headers.get('location') ?? ''
  const desk = lesson.replace('lessons', 'desk')
  const [jun, kofi] = [site.visit('jun'), site.visit('kofi')]
  expect(await textOf(kofi.get('/library/desk'))).toContain('Shade at stops')
  expect(await textOf(kofi.get(desk))).toContain('value="Phoenix"')
  const half = { check3: '', headline: 'Shade' }
  expect((await jun.post(`${desk}/draft`, sent(half))).status).toBe(303)
  const told = await textOf(kofi.get(desk))
  expect(told).toContain('Three to eight things to check')
  expect(told).toContain('The headline begins with')
  expect((await kofi.post(`${desk}/check`, { _version: '1' })).status).toBe(422)
  expect((await jun.post(`${desk}/draft`, sent({}, '1'))).status).toBe(303)
  expect((await jun.post(`${desk}/check`, { _version: '2' })).status).toBe(403)
  expect((await kofi.post(`${desk}/check`, { _version: '2' })).status).toBe(303)
  const done = await jun.post(`${desk}/publication`, { _version: '3' })
  expect(done.headers.get('location')).toBe(lesson)
  expect(await textOf(site.visit().get(lesson))).toContain(SHADE_LESSON.headline)
})

test('who saves second sees what the other wrote, and keeps what they typed', async () => {
  const site = await newSite()
  const desk = await suggested(site)
  await site.visit('jun').post(`${desk}/draft`, sent())
  await site.visit('jun').post(`${desk}/draft`, sent({ limits: 'Theirs.' }, '1'))
  const late = await site.visit('kofi').post(`${desk}/draft`, sent({ limits: 'Mine.' }, '1'))
  expect(late.status).toBe(409)
  const text = await late.text()
  expect(text).toContain('>Mine.</textarea>')
  expect(text).toContain('Theirs.')
  expect(text).toContain('name="_version" value="2"')
})

test('what cannot be read is drawn again with what was typed', async () => {
  const site = await newSite()
  const desk = await suggested(site)
  const jun = site.visit('jun')
  for (const wrong of [
    { source1url: 'javascript:alert(1)' },
    { other1date: '14 May' },
    { other1country: 'Senegal' },
    { grade: '5' },
    { lang: 'xx' },
    { themes: 'nothing' },
    { unknown: 'field' },
  ]) {
    const answer = await jun.post(`${desk}/draft`, sent({ ...wrong, limits: 'Kept words' }))
    expect(answer.status, JSON.stringify(wrong)).toBe(422)
    expect(await answer.text()).toContain('Kept words')
  }
})

test('a rejection tells its suggester why, and a retirement leaves a page that says why', async () => {
  const site = await newSite()
  const desk = await suggested(site)
  const jun = site.visit('jun')
  expect((await jun.post(`${desk}/rejection`, { reason: '' })).status).toBe(422)
  expect((await jun.post(`${desk}/rejection`, { reason: 'Said already.' })).status).toBe(303)
  expect((await mailTo(site.work, PEOPLE.amina.address, 'About')).body_text).toContain(
    'Said already.',
  )
  const own = site.visit('amina')
  expect(await textOf(own.get(desk.replace('desk', 'lessons')))).toContain('Said already.')
  const { number } = await publishedLesson(site.work)
  await jun.post(`/library/desk/${number}/retirement`, { reason: 'Wrong place.' })
  const gone = await site.visit().get(`/library/lessons/${number}`)
  expect([gone.status, (await gone.text()).includes('Wrong place.')]).toEqual([410, true])
})

test('the queue costs the same with one and with three, and says what waits', async () => {
  const site = await newSite()
  await suggested(site)
  const few = await site.cost('kofi', '/library/desk')
  await suggested(site)
  await suggested(site)
  const many = await site.cost('kofi', '/library/desk')
  expect(many.queries).toBe(few.queries)
  expect(many.text.match(/<a href="\/library\/desk\/\d+">/g)).toHaveLength(3)
})

test('an editor states how a headline begins in a further language', async () => {
  const site = await newSite()
  const jun = site.visit('jun')
  expect((await jun.post('/library/desk/headlines', { lang: 'pt', opening: ' ' })).status).toBe(422)
  await jun.post('/library/desk/headlines', { lang: 'pt', opening: 'Considere' })
  expect(await textOf(jun.get('/library/desk/headlines'))).toContain('<span lang="pt">Considere')
})
