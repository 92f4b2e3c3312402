import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { sniff } from '#platform/storage/sniff.ts'
import { newBoardSite } from '../boards.ts'
import { newSite } from '../house.ts'
import { importer } from '../importer.ts'
import { linkTo, oneClick, stateOf, subscribed } from '../readers.ts'

/*
 * Six faults that a careful platform for events repaired in one release, each asked of us where we
 * have the same place. Source: the notes of pretalx 2026.2.
 */

const EVIL = '<script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))'

/** What would run, however it came into the page. */
const RUNS = /<script>alert|<img[^>]*onerror|href="?javascript:|<svg[^>]*onload/i

type Site = Awaited<ReturnType<typeof newSite>>

const opened = async (answering: Response | Promise<Response>, status = 200): Promise<string> => {
  const answer = await answering
  const text = await answer.text()
  expect([answer.status, status === 200 ? '' : text.slice(0, 0)]).toEqual([status, ''])
  return text
}

test('1. a preview of Markdown shows a script as words', async () => {
  const site = await newSite()
  const amina = site.visit('amina')
  const begun = { kind: 'practice', title: 'Halls', lang: 'en', visibility: 'public', named: 'yes' }
  const work = (await amina.post('/library/notes', begun)).headers.get('location') ?? ''
  const edit = await opened(amina.get(`${work}/edit`))
  const version = /name="_version" value="(\d+)"/.exec(edit)?.[1] ?? ''
  const typed = { title: EVIL, claim: EVIL, licence: 'CC-BY-4.0', 'part-done': EVIL }
  const text = await opened(amina.post(`${work}/preview`, { ...typed, _version: version }))
  expect(text).not.toMatch(RUNS)
  expect(text).toContain('&lt;script&gt;alert(1)')
})

test('2. words that one body puts beside another’s form are words to whoever answers', async () => {
  const board = await newBoardSite()
  const token = await board.invite('Fishers')
  await sql`update toolkit.board set title = ${EVIL}, question = ${EVIL} where id = ${board.id}`.execute(
    board.work.db,
  )
  await sql`update toolkit.criterion set label = ${EVIL}, unit = 'x" onfocus="alert(1)' where board_id = ${board.id}`.execute(
    board.work.db,
  )
  await sql`update toolkit.stakeholder set name = ${EVIL} where board_id = ${board.id}`.execute(
    board.work.db,
  )
  const text = await opened(board.visit().get(`/weights/${token}`))
  expect(text).not.toMatch(RUNS)
  expect(text).not.toMatch(/<[^>]*\sonfocus="/)
  expect(text).toContain('&lt;script>alert(1)')
})

test('3. a mail address is no mark-up: refused where it is typed, escaped where it is shown', async () => {
  const site = await newSite()
  const team = '/bodies/tamsara/team'
  const invite = (address: string) =>
    site.visit('amina').post(`${team}/invitations`, { address, roles: 'viewer' })
  const evil = '"><img/src=x/onerror=alert`1`>'
  for (const address of [`${evil}@x.example`, `"${evil}"@x.example`, `a@x.example"onload=x`]) {
    expect([address, (await invite(address)).status]).toEqual([address, 422])
    const asked = await site.visit().post('/briefings/subscribe', { address, rhythm: 'weekly' })
    expect([address, asked.status]).toEqual([address, 422])
  }
  expect((await invite("o'neil&x=1@x.example")).status).toBe(303)
  expect(await opened(site.visit('amina').get(team))).toContain("o'neil&amp;x=1@x.example")
  // However it came there.
  await sql`update people.invitation set address = ${`${evil}@x.example`}`.execute(site.work.db)
  const shown = await opened(site.visit('amina').get(team))
  expect(shown).not.toMatch(/<img\/src/)
  expect(shown).toContain('&lt;img/src=x')
})

test('4. a token does what it was made for, for whom it was made, and nothing else', async () => {
  const board = await newBoardSite()
  const own = (await subscribed(board, 'reader@mail.example')).split('/').at(-1) ?? ''
  await subscribed(board, 'other@mail.example')
  // Of one list, not of another; of one reader, not of another.
  await oneClick(board, linkTo(board, { address: 'reader@mail.example', list: 'digests' }))
  await oneClick(board, linkTo(board, { address: 'nobody@mail.example' }))
  expect((await stateOf(board)).map((one) => one.state)).toEqual(['confirmed', 'confirmed'])
  const weights = await board.invite('Fishers')
  const doors = ['/mail/', '/weights/', '/invitations/', '/joining/confirmation/']
  const opening = async (token: string) => {
    const opens: string[] = []
    for (const door of doors)
      if ((await board.visit('amina').get(`${door}${token}`)).status === 200) opens.push(door)
    return opens
  }
  expect([await opening(own), await opening(weights)]).toEqual([['/mail/'], ['/weights/']])
  for (const token of [own, weights]) {
    const headers = { host: 'localhost:3000', cookie: `__Host-c2r=${token}` }
    expect((await board.app.request('/account', { headers })).status).toBe(303)
  }
})

/** Asks for the briefings from one network to the next, as a header says. Returns who was refused. */
async function askFrom(site: Site, chains: readonly string[]): Promise<number> {
  let refused = 0
  for (const [at, chain] of chains.entries()) {
    const { status } = await site.app.request('/briefings/subscribe', {
      method: 'POST',
      headers: {
        ...{ host: 'localhost:3000', 'sec-fetch-site': 'same-origin' },
        'x-forwarded-for': chain,
      },
      body: new URLSearchParams({ address: `r${at}@mail.example`, rhythm: 'weekly' }),
    })
    if (status === 429) refused += 1
  }
  return refused
}

/** Thirty networks that somebody may write into a header. */
const INVENTED = Array.from({ length: 30 }, (_, n) => `198.51.${n}.1`)
const BEHIND = { config: { TRUSTED_PROXIES: '1' } }

test('5. a limit is not passed by a header that anybody can write', async () => {
  expect(await askFrom(await newSite(), INVENTED)).toBeGreaterThan(0)
})

test('5. behind a proxy what the caller wrote before the proxy’s own word counts for nothing', async () => {
  const prefixed = INVENTED.map((one) => `${one}, 203.0.113.9`)
  expect(await askFrom(await newSite(BEHIND), prefixed)).toBeGreaterThan(0)
})

test('5. behind a proxy whom the proxy names is counted by their own network', async () => {
  expect(await askFrom(await newSite(BEHIND), INVENTED)).toBe(0)
})

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('6. an upload is what its bytes say, and is handed out so that no browser runs it', async () => {
  for (const text of [
    '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    '\ufeff \n<?xml version="1.0"?><svg onload="alert(1)"/>',
    '<!DOCTYPE html><script>alert(1)</script>',
    '  <SCRIPT>alert(1)</SCRIPT>',
    '<HTML><body onload=alert(1)>',
    'GIF89a/*<svg/onload=alert(1)>*/=1\u0000',
  ])
    expect([text, sniff(bytes(text))]).toEqual([text, null])
  const site = await newSite()
  const importing = await importer(site)
  await importing.upload(
    'Title;Summary\r\n<script>alert(1)</script>;x\r\n',
    '"><img src=x onerror=alert(1)>.html',
  )
  const { rows } = await sql<{
    id: string
    name: string
  }>`select id, name from platform.file`.execute(site.work.db)
  expect(rows[0]?.name).not.toMatch(/[<>"=]/)
  const answer = await site.visit('amina').get(`/files/${rows[0]?.id}`)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/csv',
    'content-disposition': expect.stringMatching(/^attachment;/),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
})
