import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { as, newSite, ownWorld } from '#tests/house.ts'
import {
  askedToSign,
  draftOf,
  mailTo,
  sentBy,
  shownOn,
  signatorySigns,
  signingPath,
} from '#tests/joining.ts'
import { askSignatory, openSigning, signByLink } from './service.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const typed = { signedName: 'Ana Pérez', agreed: 'yes' }

const pageOf = async (site: Site, path: string, by?: Parameters<Site['visit']>[0]) =>
  (await site.visit(by).get(path)).text()

test('nobody but the person named signs: not the applicant, by no form and no link', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const path = await signingPath(site)
  const { sha256, lang } = await shownOn(site.visit().get(path))
  const mine = await site.visit('chen').post(`/joining/${id}/signature`, { ...typed, sha256, lang })
  expect(mine.status).toBe(422)
  expect(await pageOf(site, path, 'chen')).toContain('You are signed in as the applicant')
  const own = await site.visit('chen').post(`${path}/signature`, { ...typed, sha256, lang })
  expect(own.status).toBe(403)
  const other = await site
    .visit()
    .post(`${path}/signature`, { ...typed, signedName: 'Eve', sha256, lang })
  expect([other.status, (await other.text()).includes('The person who signs is')]).toEqual([
    422,
    true,
  ])
})

test('a second account of the applicant’s is noticed by its browser and cannot pass without a call', async () => {
  const site = await newSite()
  const { id, answer } = await askedToSign(site)
  const cookie = /(__Host-device=[^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
  const path = await signingPath(site)
  const shown = await shownOn(site.visit().get(path))
  const body = new FormData()
  for (const [name, value] of Object.entries({
    ...typed,
    sha256: shown.sha256,
    lang: shown.lang,
  }))
    body.append(name, value)
  const headers = { host: 'localhost:3000', 'sec-fetch-site': 'same-origin', cookie }
  await site.app.request(`${path}/signature`, { method: 'POST', headers, body })
  await site.visit('chen').post(`/joining/${id}/submission`, {})
  expect(await pageOf(site, `/joining/${id}`, 'hana')).toContain(
    'Signed in the applicant’s own browser',
  )
  const passed = { outcome: 'passed', note: 'Fine.' }
  const check = `/joining/${id}/checks/document`
  expect((await site.visit('hana').post(check, passed)).status).toBe(422)
  expect(
    (await site.visit('hana').post(check, { ...passed, calledBackOn: '2026-03-01' })).status,
  ).toBe(303)
})

test.each([
  ['mayor@mall.example', 'looks like another'],
  ['mayor@elsewhere.example', 'which is not at mail.example'],
  ['mayor@gmail.com', 'free-mail address'],
] as const)('the mailbox %s is shown beside its signature: %s', async (address, words) => {
  const site = await newSite()
  const { id } = await askedToSign(site, { signatory: { signatoryEmail: address } })
  await signatorySigns(site, 'Ana Pérez', address)
  await site.visit('chen').post(`/joining/${id}/submission`, {})
  expect(await pageOf(site, `/joining/${id}`, 'hana')).toContain(words)
  const passed = { outcome: 'passed', note: 'Fine.' }
  const answer = await site.visit('hana').post(`/joining/${id}/checks/document`, passed)
  expect([address, answer.status]).toEqual([address, 422])
})

test('signatory and second contact with one mailbox are shown as that', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site, { deputy: { deputyEmail: 'Mayor+two@mail.example' } })
  await signatorySigns(site)
  await site.visit('chen').post(`/joining/${id}/submission`, {})
  expect(await pageOf(site, `/joining/${id}`, 'hana')).toContain(
    'Signatory and second contact are one mailbox',
  )
})

test('a new link, another signatory, its end and the signature itself each end a link', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const first = await signingPath(site)
  const statusOf = async (path: string) => (await site.visit().get(path)).status
  await sql`update platform.mail set at = at - interval '1 minute'`.execute(site.work.db)
  await site.visit('chen').post(`/joining/${id}/signing-link`, {})
  const second = await signingPath(site)
  expect([await statusOf(first), await statusOf(second)]).toEqual([410, 200])
  const { sha256, lang } = await shownOn(site.visit().get(second))
  const body = { ...typed, sha256, lang }
  expect((await site.visit().post(`${first}/signature`, body)).status).toBe(409)
  expect(await pageOf(site, first)).not.toContain('Commune of the Test')
  const token = second.split('/').at(-1) ?? ''
  const late = { ...site.work, now: new Date(site.work.now.getTime() + 15 * 86_400_000) }
  expect((await openSigning(late, token)).state).toBe('over')
  await site.visit('chen').post(`/joining/${id}/signatory`, {
    ...{ networkCity: 'no', signatoryName: 'Ana Pérez', signatoryOffice: 'mayor' },
    ...{ signatoryTitle: 'Mayor', signatoryEmail: 'other@mail.example', mandate: 'office' },
  })
  expect(await statusOf(second)).toBe(410)
})

test('a link signs once, and signs nothing of another city', async () => {
  const site = await newSite()
  await askedToSign(site)
  const path = await signingPath(site)
  const { sha256, lang } = await shownOn(site.visit().get(path))
  expect((await signatorySigns(site)).status).toBe(303)
  const again = await site.visit().post(`${path}/signature`, { ...typed, sha256, lang })
  expect(again.status).toBe(409)
  const later = await site.visit().post(`${path}/objection`, { answer: 'not-mine' })
  expect(later.status).toBe(409)
  const signatory = { signatoryEmail: 'mayor@tamsor.example' }
  const { id } = await askedToSign(site, { place: '2249222', signatory })
  const { rows } = await sql`select 1 from coalition.letter where application_id = ${id}`.execute(
    site.work.db,
  )
  expect(rows).toEqual([])
})

test('a link is no use once the application is taken back', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const path = await signingPath(site)
  await site.visit('chen').post(`/joining/${id}/withdrawal`, {})
  expect((await site.visit().get(path)).status).toBe(410)
})

test('a link mailed to somebody who is named no longer opens nothing', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const path = await signingPath(site)
  await sql`update coalition.application set signatory_email = 'other@mail.example'
    where id = ${id}`.execute(site.work.db)
  expect((await site.visit().get(path)).status).toBe(410)
})

test('whatever is wrong with a made-up link, the answer is the same', async () => {
  const site = await newSite()
  await askedToSign(site)
  const answers = await Promise.all(
    ['x', 'a'.repeat(43), "' or 1=1 --", 'a'.repeat(200)].map(async (token) => {
      const answer = await site.visit().get(`/joining/signing/${encodeURIComponent(token)}`)
      return answer.status
    }),
  )
  expect(answers).toEqual([404, 404, 404, 404])
})

test('a link’s page is told to no other site, no index and no store', async () => {
  const site = await newSite()
  await askedToSign(site)
  const { headers } = await site.visit().get(await signingPath(site))
  expect(headers.get('referrer-policy')).toBe('same-origin')
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(headers.get('cache-control')).toBe('no-store')
  await sentBy(site, { place: '2249222' })
  const contact = await mailTo(site.work, 'moussa@mail.example', 'confirm')
  const path = /\/joining\/confirmation\/[\w-]{43}/.exec(contact.body_text)?.[0] ?? ''
  const other = await site.visit().get(path)
  expect(other.headers.get('x-robots-tag')).toBe('noindex, nofollow')
})

test('a mailbox is written to a few times only, whoever asks', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const again = async () =>
    (await site.visit('chen').post(`/joining/${id}/signing-link`, {})).status
  expect([await again(), await again(), await again()]).toEqual([303, 303, 429])
})

test('a link is kept nowhere in the clear: not where forms are remembered, nor where typed text is', async () => {
  const site = await newSite()
  await askedToSign(site)
  const path = await signingPath(site)
  const { sha256, lang } = await shownOn(site.visit().get(path))
  const once = { _once: 'o1', _page: path }
  const sign = () =>
    site.visit('amina').post(`${path}/signature`, { ...typed, ...once, sha256, lang })
  const no = { answer: 'not-yet', _once: 'o2', _page: path }
  const said = await site.visit().post(`${path}/objection`, no)
  const answers = [said, await sign(), await sign()]
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  expect(answers.map(({ headers }) => headers.get('location'))).toEqual([path, path, path])
  const late = await site
    .visit('amina')
    .post(`${path}/objection`, { ...no, _once: 'o3', words: 'Too late' })
  expect(late.status).toBe(409)
  const { rows } = await sql<{ text: string }>`select string_agg(row::text, ' ') as text from (
    select to_jsonb(x) from coalition.signing x union all select to_jsonb(x) from coalition.letter x
    union all select to_jsonb(x) from platform.once x union all select to_jsonb(x) from platform.draft x
    union all select to_jsonb(x) from platform.audit x union all select to_jsonb(x) from platform.event x
    union all select to_jsonb(x) from platform.bucket x) row`.execute(site.work.db)
  expect(rows[0]?.text).toContain('mayor@mail.example')
  expect(rows[0]?.text).not.toContain(path.split('/').at(-1))
})

test('two signatures at once leave one', async () => {
  const site = await newSite({ on: await ownWorld() })
  const { id } = await askedToSign(site)
  const path = await signingPath(site)
  const token = path.split('/').at(-1) ?? ''
  const { sha256 } = await shownOn(site.visit().get(path))
  const sign = async () => {
    const signature = { name: 'Ana Pérez', lang: 'en', sha256 } as const
    await signByLink(site.work, await as(site.work, 'amina'), { token, device: null }, signature)
  }
  const both = await Promise.allSettled([sign(), sign()])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { kind: 'conflict' },
  })
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from coalition.letter
    where application_id = ${id}`.execute(site.work.db)
  expect(rows).toEqual([{ n: 1 }])
})

test('only who fills in the draft has the link mailed', async () => {
  const site = await newSite()
  const id = await draftOf(site, { letter: null })
  for (const name of ['amina', 'hana'] as const)
    await expect(
      askSignatory(site.work, await as(site.work, name), { id, device: null }),
    ).rejects.toMatchObject({ kind: 'missing' })
})
