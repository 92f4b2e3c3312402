import { expect, test } from 'vitest'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf, type Work } from '#platform/database/work.ts'
import { forgetDrafts } from '#platform/drafts/drafts.ts'
import { html, newBoardSite } from '../boards.ts'
import { as, newSite } from '../house.ts'
import { draftOf } from '../joining.ts'

const OURS = { host: 'localhost:3000', 'sec-fetch-site': 'same-origin' }
const URLENCODED = 'application/x-www-form-urlencoded'

type Site = Awaited<ReturnType<typeof newSite>>

type With = { readonly type?: string; readonly cookie?: string }

const send = (site: Site, path: string, body: string, { type = URLENCODED, cookie }: With = {}) =>
  site.app.request(path, {
    method: 'POST',
    headers: { ...OURS, 'content-type': type, ...(cookie === undefined ? {} : { cookie }) },
    body,
  })

const drafts = (work: Work) =>
  tablesOf<PlatformTables>(work)
    .selectFrom('platform.draft')
    .select(['owner', 'page', 'fields'])
    .orderBy('page')
    .execute()

test('a form of a hundred thousand fields is refused before it is looked at', async () => {
  const site = await newSite()
  const names = Array.from({ length: 100_000 }, (_, at) => `f${at}`)
  const part = (name: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n\r\n`
  const began = performance.now()
  const plain = await send(site, '/drafts', `_page=/x&${names.join('=&')}=`)
  const parts = `${names.map(part).join('')}--x--\r\n`
  const multi = await send(site, '/sign-in', parts, { type: 'multipart/form-data; boundary=x' })
  expect([plain.status, multi.status]).toEqual([413, 413])
  expect(performance.now() - began).toBeLessThan(2_000)
  const many = names.slice(0, 4_900).join('=&')
  expect((await send(site, '/drafts', `_page=/x&${many}=`)).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(4_000)
})

test.each([
  ['a body that is no form', '/language', 'lang=fr', 'text/plain', 422],
  ['a body of another kind', '/language', '{"lang":"fr"}', 'application/json', 422],
  ['no body at all', '/drafts', '', 'text/plain', 422],
  ['parts without a boundary', '/language', 'lang=fr', 'multipart/form-data', 400],
  ['parts that break off', '/language', '--x\r\nConten', 'multipart/form-data; boundary=x', 400],
  ['a NUL in the name of a field', '/drafts', '_page=/x&a%00b=1', URLENCODED, 200],
  ['a NUL in the key of a form', '/language', '_once=a%00b&lang=fr', URLENCODED, 303],
  ['a page of ten thousand letters', '/drafts', `_page=/${'x'.repeat(10_000)}`, URLENCODED, 400],
  ['broken text', '/sign-in', 'address=%ff%ed%a0%80@x.example', URLENCODED, 422],
])('%s is refused calmly', async (...[, path, body, type, status]) => {
  const site = await newSite()
  expect((await send(site, path, body, { type })).status).toBe(status)
})

test('a form posted to an address of any length is answered', async () => {
  const site = await newSite()
  const random = Array.from({ length: 200 }, () => crypto.randomUUID()).join('')
  const answer = await send(site, `/joining/${random}/submission`, '_once=a&_page=/joining')
  expect(answer.status).toBeLessThan(500)
})

test('a repeated form is told by everything in it: another answer is another form', async () => {
  const site = await newSite()
  const once = '_once=k1&next=/rooms'
  const first = await send(site, '/language', `${once}&lang=fr`)
  const again = await send(site, '/language', `${once}&lang=fr`)
  const other = await send(site, '/language', `${once}&lang=es`)
  expect([first, again, other].map((answer) => answer.headers.getSetCookie().length)).toEqual([
    1, 0, 1,
  ])
  expect(again.headers.get('location')).toBe('/rooms')
})

test('a form whose first sending was cut off by a crash can be sent again', async () => {
  const site = await newSite()
  const { work } = site
  const form = { next: '/rooms', lang: 'fr', _once: 'k2' }
  const keys = () =>
    tablesOf<PlatformTables>(work).selectFrom('platform.once').selectAll().execute()
  await site.visit().post('/language', form)
  expect(await keys()).toHaveLength(1)
  const at = (ms: number) => new Date(work.now.getTime() - ms)
  const leave = (ms: number) =>
    tablesOf<PlatformTables>(work)
      .updateTable('platform.once')
      .set({ answer: null, at: at(ms) })
      .execute()
  await leave(10_000)
  expect((await site.visit().post('/language', form)).status).toBe(409)
  await leave(300_000)
  expect((await site.visit().post('/language', form)).status).toBe(303)
})

/** What the form of a page says of the person and seat it was drawn for. */
async function drawnFor(site: Site, name: 'amina' | 'bo', page: string): Promise<string> {
  const html = await (await site.visit(name).get(page)).text()
  return /name="_for" value="([^"]+)"/.exec(html)?.[1] ?? ''
}

test('a form drawn for one person or seat is not taken from another, and what was typed is kept', async () => {
  const site = await newSite()
  const amina = await drawnFor(site, 'amina', '/account')
  const bo = await drawnFor(site, 'bo', '/account')
  expect(amina).toMatch(/^[0-9a-f-]{36} [0-9a-f-]{36}$/)
  const body = (whom: string) =>
    new URLSearchParams({ _page: '/account', _for: whom, lang: 'fr', next: '/rooms' }).toString()
  const cookie = '__Host-c2r=bo; __Host-device=aaaaaaaaaaaaaaaaaaaaaa'
  const refused = await send(site, '/language', body(amina), { cookie })
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('to act for another body, or by another person')
  expect(refused.headers.getSetCookie()).toEqual([])
  const [person] = amina.split(' ')
  expect(await drafts(site.work)).toEqual([
    {
      owner: `device aaaaaaaaaaaaaaaaaaaaaa for ${person}`,
      page: '/account',
      fields: { lang: 'fr', next: '/rooms' },
    },
  ])
  expect((await send(site, '/language', body(bo), { cookie })).status).toBe(303)
})

test('what one person typed whose sign-in ended is not shown to the next at the same browser', async () => {
  const site = await newSite()
  const device = '__Host-device=aaaaaaaaaaaaaaaaaaaaaa'
  const typed = {
    _page: '/account',
    _for: await drawnFor(site, 'amina', '/account'),
    name: 'Half a name',
  }
  const held = await send(site, '/account', new URLSearchParams(typed).toString(), {
    cookie: device,
  })
  expect(held.headers.get('location')).toBe('/sign-in?held=1&next=%2Faccount')
  const seen = async (name: string) =>
    (
      await (
        await site.app.request('/account', {
          headers: { ...OURS, cookie: `__Host-c2r=${name}; ${device}` },
        })
      ).text()
    ).includes('Half a name')
  expect(await seen('bo')).toBe(false)
  expect(await seen('amina')).toBe(true)
  await forgetDrafts(site.work, (await as(site.work, 'amina')).person?.id ?? '')
  expect(await drafts(site.work)).toEqual([])
})

test('drafts of browsers nobody is signed in at do not fill the disk', async () => {
  const site = await newSite()
  const cookie = '__Host-device=bbbbbbbbbbbbbbbbbbbbbb'
  const statuses = new Set<number>()
  for (let at = 0; at < 70; at += 1)
    statuses.add((await send(site, '/drafts', `_page=/p${at}&a=1`, { cookie })).status)
  expect([...statuses]).toEqual([200, 429])
  expect(await drafts(site.work)).toHaveLength(40)
})

const versionIn = (text: string) => /name="_version" value="(\d+)"/.exec(text)?.[1] ?? ''

test('who comes second keeps what they typed, beside what came before, and can save it from there', async () => {
  const site = await newBoardSite()
  const page = `${site.href}/facts`
  const seen = versionIn(await html(site.visit('bo').get(page)))
  const question = 'What shall we begin?'
  const save = (who: 'amina' | 'bo', typed: { title: string; question: string }, version: string) =>
    site.visit(who).post(page, { ...typed, visibility: 'city', _page: page, _version: version })
  expect((await save('bo', { title: 'First in time', question }, seen)).status).toBe(303)
  const typed = { title: 'Second', question: 'What shall we begin with?' }
  const second = await save('amina', typed, seen)
  expect(second.status).toBe(409)
  const text = await second.text()
  expect(text).toContain('value="Second"')
  expect(text).toContain(`${typed.question}</textarea>`)
  expect(text).toMatch(/First in time<\/td><td[^>]*>Second<\/td>/)
  expect(await html(site.visit('bo').get(page))).toContain('value="First in time"')
  expect((await save('amina', typed, versionIn(text))).status).toBe(303)
  const saved = await html(site.visit('bo').get(page))
  expect(saved).toContain('value="Second"')
  expect(saved).toContain(`${typed.question}</textarea>`)
})

test('who is overtaken where no comparison is drawn keeps what they typed, and is led back to it', async () => {
  const site = await newSite()
  const page = `/joining/${await draftOf(site, {})}/deputy`
  const chen = site.visit('chen')
  const seen = versionIn(await html(chen.get(page)))
  const save = (deputyName: string, _version: string) =>
    chen.post(page, {
      ...{ deputyName, deputyTitle: 'Planner', deputyEmail: 'second@mail.example' },
      ...{ _page: page, _version },
    })
  expect((await save('First in time', seen)).status).toBe(303)
  const second = await save('Second', seen)
  expect(second.status).toBe(409)
  expect(await second.text()).toContain(`<a href="${page}">Open the page again</a>`)
  const again = await html(chen.get(page))
  expect(again).toContain('value="Second"')
  expect((await save('Second', versionIn(again))).status).toBe(303)
  expect(await html(chen.get(page))).toContain('value="Second"')
})

test('a form pressed twice at once has one effect, and both presses its answer', async () => {
  const site = await newSite()
  const form = { _once: 'k3', _page: '/sign-in', address: 'twice@x.example' }
  const answers = await Promise.all([1, 2, 3].map(() => site.visit().post('/sign-in', form)))
  expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303])
  expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1)
})
