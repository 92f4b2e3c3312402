import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import {
  approvedIssue,
  BLOCK_SOURCES,
  inReview,
  issueOf,
  publishedIssue,
  seen,
  sentOut,
  shown,
  written,
} from '#tests/issues.ts'
import { approveIssue, freezeIssue } from '../approving/index.ts'
import { openErratum } from '../composing/opening/index.ts'
import { heldIssue } from '../record/index.ts'
import { choicesOf } from '../translating/index.ts'
import { translate } from '../translating/service.ts'

test('an issue keeps its address, says where its lessons come from, and they say where they went', async () => {
  const site = await newSite()
  const id = await publishedIssue(site.work)
  const page = await (await site.visit().get('/briefings/1')).text()
  expect(page).toContain('Shade where people wait')
  const { rows } = await sql<{ number: number }>`select number from library.lesson_card`.execute(
    site.work.db,
  )
  expect(rows).toHaveLength(1)
  expect(page).toContain(`href="/library/lessons/${rows[0]?.number}"`)
  expect(page).toContain((await issueOf(site.work, id)).content_sha256 ?? 'none')
  const text = await (await site.visit().get('/briefings/1/text?lang=en')).text()
  expect(text).toContain('Consider shade where people wait for the bus')
  expect(text).not.toMatch(/\{\{|site\.invalid/)
  expect((await site.visit().get('/briefings/1/print')).status).toBe(200)
  for (const nothing of ['/briefings/2', '/briefings/0', '/briefings/99999999999999999999'])
    expect([nothing, (await site.visit().get(nothing)).status]).toEqual([nothing, 404])
})

test('the list has every issue that went out, at one number of queries, and none that did not', async () => {
  const site = await newSite()
  await publishedIssue(site.work, { title: 'First out' })
  const one = await site.cost(undefined, '/briefings')
  await publishedIssue(site.work, { title: 'Second out' })
  await approvedIssue(site.work, { title: 'Kelpoom' })
  const two = await site.cost(undefined, '/briefings')
  expect(two.queries).toBe(one.queries)
  expect(two.text.indexOf('Second out')).toBeLessThan(two.text.indexOf('First out'))
  expect(two.text).not.toContain('Kelpoom')
})

test('a translator gets only what has changed, and a text translated once comes back by itself', async () => {
  const site = await newSite()
  const { work } = site
  const jun = await as(work, 'jun')
  const id = await approvedIssue(work, { langs: ['fr', 'ar'] })
  const held = () => heldIssue(work, jun, id, BLOCK_SOURCES)
  const [title] = (await choicesOf(work, await held(), 'fr')).choices
  expect(title).toMatchObject({ slot: 'title', translation: null, left: false })
  const blocked = await freezeIssue(work, jun, await seen(work, id), BLOCK_SOURCES)
  expect(blocked.findings.map(({ fault, lang }) => [fault, lang])).toEqual([
    ['no-choice', 'fr'],
    ['no-choice', 'ar'],
  ])
  const say = (lang: string, text: string, more = {}) =>
    held().then((there) =>
      translate(work, jun, { held: there, lang }, [
        { slot: 'title', text, maker: 'human', left: false, ...more },
      ]),
    )
  await say('fr', 'L’ombre où l’on attend')
  await say('fr', 'machine', { maker: 'machine' })
  await say('ar', '', { left: true })
  const { translated, open } = await choicesOf(work, await held(), 'fr')
  expect([...translated.values()]).toMatchObject([
    { text: 'L’ombre où l’on attend', maker: 'human' },
  ])
  expect(open).toEqual([])
  expect((await issueOf(work, id)).state).toBe('translating')
  expect(await freezeIssue(work, jun, await seen(work, id), BLOCK_SOURCES)).toEqual({
    findings: [],
    changed: false,
  })
  await sentOut(work, id)
  const french = await (await site.visit().get('/briefings/1?lang=fr')).text()
  expect(french).toContain('L’ombre où l’on attend')
  expect(french).toContain('Affiché en')
  const arabic = await (await site.visit().get('/briefings/1?lang=ar')).text()
  expect(arabic).toContain('lang="ar" dir="rtl"')
  const other = await approvedIssue(work, { langs: ['fr'] })
  const again = await choicesOf(work, await heldIssue(work, jun, other, BLOCK_SOURCES), 'fr')
  expect(again.open).toEqual([])
  // The title of another issue is no earlier wording of this one's.
  const water = await approvedIssue(work, { langs: ['fr'], title: 'Water first' })
  const fresh = await choicesOf(work, await heldIssue(work, jun, water, BLOCK_SOURCES), 'fr')
  expect(fresh.choices[0]).toMatchObject({ slot: 'title', before: null, translation: null })
})

test('a correction stands on the page of what it corrects, from when it goes out and for good', async () => {
  const site = await newSite()
  const { work } = site
  const wrong = await publishedIssue(work)
  const sealed = (await issueOf(work, wrong)).content_sha256
  const jun = await as(work, 'jun')
  const id = await openErratum(work, jun, wrong, 'Correction to issue 1')
  await written(work, id, 'erratum', 'It was *two* metres, not three.')
  await inReview(work, id)
  for (const name of ['hana', 'kofi'] as const)
    await approveIssue(work, await as(work, name), await shown(work, id), BLOCK_SOURCES)
  await freezeIssue(work, jun, await seen(work, id), BLOCK_SOURCES)
  const page = async () => (await site.visit().get('/briefings/1')).text()
  expect(await page()).not.toContain('two</em> metres')
  await sentOut(work, id)
  expect(await page()).toContain('two</em> metres')
  expect(await page()).toContain('href="/briefings/2"')
  expect(await (await site.visit().get('/briefings/2')).text()).toContain('Corrects issue 1')
  expect((await issueOf(work, wrong)).content_sha256).toBe(sealed)
})
