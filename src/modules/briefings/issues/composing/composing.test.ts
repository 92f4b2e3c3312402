import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { retireLesson } from '#library'
import { as, newSite, newWork, said } from '#tests/house.ts'
import {
  approvedIssue,
  BLOCK_SOURCES,
  frozenIssue,
  inReview,
  issueOf,
  openedIssue,
  seen,
  shown,
  written,
} from '#tests/issues.ts'
import { publishedLesson } from '#tests/lessons.ts'
import { approveIssue, askReview, editionsOf, freezeIssue } from '../approving/index.ts'
import { sendBack } from '../approving/service.ts'
import { blocksOf, heldIssue } from '../record/index.ts'
import {
  addBlock,
  changeFacts,
  moveBlock,
  suggestions,
  takeOutBlock,
  writeBlock,
} from './service.ts'

const kindsOf = async (work: Parameters<typeof blocksOf>[0], id: string) =>
  (await blocksOf(work, id)).map(({ kind, dimension }) => [kind, dimension])

test('an issue fills itself with what was published, and leaves out what another issue has', async () => {
  const work = await newWork()
  await publishedLesson(work)
  await publishedLesson(work, { headline: 'Consider paying by the month', goals: [2] })
  const hidden = await publishedLesson(work, { headline: 'Consider silence', shownTo: 'coalition' })
  const first = await openedIssue(work)
  expect(await kindsOf(work, first)).toEqual(
    expect.arrayContaining([
      ['lesson', 'infrastructure'],
      ['lesson', 'health'],
    ]),
  )
  expect((await blocksOf(work, first)).map(({ refId }) => refId)).not.toContain(hidden.id)
  expect(await kindsOf(work, first)).toHaveLength(2)
  const second = await openedIssue(work)
  expect(await kindsOf(work, second)).toEqual([])
  expect([(await issueOf(work, first)).number, (await issueOf(work, second)).number]).toEqual([
    1, 2,
  ])
  expect((await said(work)).filter((line) => line.startsWith('briefings.'))).toHaveLength(2)
})

test('a block moves within its section only, and what is taken out is offered again with reasons', async () => {
  const work = await newWork()
  await publishedLesson(work)
  await publishedLesson(work, { headline: 'Consider drains', goals: [8] })
  const id = await openedIssue(work)
  const jun = await as(work, 'jun')
  await addBlock(work, jun, { id, sources: BLOCK_SOURCES }, { kind: 'highlights' })
  const [one, two, high] = await blocksOf(work, id)
  if (!one || !two || !high) throw new Error('three blocks')
  await moveBlock(work, jun, { id, blockId: one.id }, 'down')
  const order = async () => (await blocksOf(work, id)).map((block) => block.id)
  expect((await order()).indexOf(two.id)).toBeLessThan((await order()).indexOf(one.id))
  const before = await order()
  await moveBlock(work, jun, { id, blockId: high.id }, 'down')
  expect(await order()).toEqual(before)
  await takeOutBlock(work, jun, { id, blockId: one.id })
  const held = await heldIssue(work, jun, id, BLOCK_SOURCES)
  const offered = await suggestions(work, held, BLOCK_SOURCES)
  expect(offered.map(({ item }) => item.id)).toContain(one.refId)
})

test('a card of the composer says where a link leads in words, not in an address of our own', async () => {
  const { work, visit } = await newSite()
  const id = await openedIssue(work)
  const jun = await as(work, 'jun')
  const target = { id, sources: BLOCK_SOURCES }
  const blockId = await addBlock(work, jun, target, { kind: 'highlights' })
  const words = {
    title: 'Now',
    text: 'See [the drains](/library/lessons/1) first.',
    dimension: null,
  }
  await writeBlock(work, jun, { ...(await seen(work, id)), blockId }, words)
  const page = await (await visit('jun').get(`/briefings/desk/${id}`)).text()
  expect(page).toContain('See the drains first.')
  expect(page).not.toContain('site.invalid')
})

test('what would fail a reader refuses the review, and a draft stays a draft', async () => {
  const work = await newWork()
  await publishedLesson(work)
  const id = await openedIssue(work)
  const jun = await as(work, 'jun')
  await written(work, id, 'lesson', 'Read it [here](https://example.org).')
  const findings = await askReview(work, jun, await seen(work, id), BLOCK_SOURCES)
  expect(findings.map(({ fault }) => fault)).toEqual(['vague-link'])
  expect((await issueOf(work, id)).state).toBe('draft')
})

test('two approve what a third wrote last: not the writer, not one person twice', async () => {
  const work = await newWork()
  await publishedLesson(work)
  const id = await openedIssue(work)
  await inReview(work, id)
  const approve = async (name: 'jun' | 'hana' | 'kofi') =>
    approveIssue(work, await as(work, name), await shown(work, id), BLOCK_SOURCES)
  await expect(approve('jun')).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await approve('hana')).toBe('first')
  expect(await approve('hana')).toBe('first')
  expect((await issueOf(work, id)).state).toBe('review')
  expect(await approve('kofi')).toBe('approved')
  expect((await issueOf(work, id)).state).toBe('approved')
})

test('nobody approves what they wrote, also when another put a comma right after them', async () => {
  const work = await newWork()
  await publishedLesson(work)
  const id = await openedIssue(work)
  const facts = { title: 'Shade, where people wait', lead: '', lang: 'en', langs: [] }
  await changeFacts(work, await as(work, 'kofi'), await seen(work, id), facts)
  await inReview(work, id)
  const approve = async (name: 'jun' | 'hana' | 'kofi') =>
    approveIssue(work, await as(work, name), await shown(work, id), BLOCK_SOURCES)
  await expect(approve('jun')).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(approve('kofi')).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await approve('hana')).toBe('first')
})

test('who wrote what two have approved since may approve what another changes in it', async () => {
  const work = await newWork()
  const id = await approvedIssue(work)
  const facts = { title: 'Another title', lead: '', lang: 'en', langs: [] }
  await changeFacts(work, await as(work, 'kofi'), await seen(work, id), facts)
  await inReview(work, id)
  const jun = await as(work, 'jun')
  expect(await approveIssue(work, jun, await shown(work, id), BLOCK_SOURCES)).toBe('first')
})

test('any change takes every approval back, and an old yes does not count for the new content', async () => {
  const work = await newWork()
  const id = await approvedIssue(work)
  const jun = await as(work, 'jun')
  const old = await shown(work, id)
  const facts = { title: 'Another title', lead: '', lang: 'en', langs: [] }
  await changeFacts(work, jun, await seen(work, id), facts)
  expect(await issueOf(work, id)).toMatchObject({ state: 'draft', content_sha256: null })
  await inReview(work, id)
  const stale = { ...(await shown(work, id)), sha256: old.sha256 }
  await expect(
    approveIssue(work, await as(work, 'hana'), stale, BLOCK_SOURCES),
  ).rejects.toMatchObject({ kind: 'conflict' })
  const verdict = await approveIssue(
    work,
    await as(work, 'hana'),
    await shown(work, id),
    BLOCK_SOURCES,
  )
  expect(verdict).toBe('first')
})

test('what is given back says why, is a draft again, and needs two again for what it says then', async () => {
  const work = await newWork()
  await publishedLesson(work)
  const id = await openedIssue(work)
  await inReview(work, id)
  const hana = await as(work, 'hana')
  expect(await approveIssue(work, hana, await shown(work, id), BLOCK_SOURCES)).toBe('first')
  await expect(sendBack(work, hana, id, ' \n ')).rejects.toMatchObject({ kind: 'invalid' })
  await sendBack(work, hana, id, 'Say where the trees stand.')
  expect(await issueOf(work, id)).toMatchObject({ state: 'draft', content_sha256: null })
  await expect(sendBack(work, hana, id, 'Twice')).rejects.toMatchObject({ kind: 'conflict' })
  await written(work, id, 'lesson', 'The trees stand at the stops.')
  await inReview(work, id)
  const kofi = await as(work, 'kofi')
  expect(await approveIssue(work, kofi, await shown(work, id), BLOCK_SOURCES)).toBe('first')
})

test('nobody puts to review or freezes what has changed since they saw it', async () => {
  const work = await newWork()
  await publishedLesson(work)
  const id = await openedIssue(work)
  const jun = await as(work, 'jun')
  const old = await seen(work, id)
  await written(work, id, 'lesson', 'Trees first.')
  const lost = { kind: 'conflict', key: 'issues.changed-meanwhile' }
  await expect(askReview(work, jun, old, BLOCK_SOURCES)).rejects.toMatchObject(lost)
  await inReview(work, id)
  for (const name of ['hana', 'kofi'] as const)
    await approveIssue(work, await as(work, name), await shown(work, id), BLOCK_SOURCES)
  await expect(freezeIssue(work, jun, old, BLOCK_SOURCES)).rejects.toMatchObject(lost)
  const early = await openedIssue(work)
  await expect(
    freezeIssue(work, jun, await seen(work, early), BLOCK_SOURCES),
  ).rejects.toMatchObject({ kind: 'conflict', key: 'issues.not-now' })
})

test('a lesson retired after the approval stops the freezing: it is a draft again and names the block', async () => {
  const work = await newWork()
  const id = await approvedIssue(work)
  const [block] = await blocksOf(work, id)
  await retireLesson(work, await as(work, 'jun'), block?.refId ?? '', 'It was wrong.')
  const jun = await as(work, 'jun')
  const answer = await freezeIssue(work, jun, await seen(work, id), BLOCK_SOURCES)
  expect(answer.changed).toBe(true)
  expect((await issueOf(work, id)).state).toBe('draft')
  const findings = await askReview(work, jun, await seen(work, id), BLOCK_SOURCES)
  expect(findings.map(({ fault, blockId }) => [fault, blockId])).toContainEqual(['gone', block?.id])
})

test('once frozen nothing changes it: not its blocks, not its facts, not its editions', async () => {
  const work = await newWork()
  const id = await frozenIssue(work)
  const jun = await as(work, 'jun')
  const facts = { title: 'Other', lead: '', lang: 'en', langs: [] }
  await expect(changeFacts(work, jun, await seen(work, id), facts)).rejects.toMatchObject({
    kind: 'conflict',
    key: 'issues.frozen-already',
  })
  const [edition] = await editionsOf(work, { id, lang: 'en' })
  expect(edition?.sha256).toBe((await issueOf(work, id)).content_sha256)
  for (const change of [
    sql`update briefings.edition set subject = 'x' where issue_id = ${id}`,
    sql`delete from briefings.edition where issue_id = ${id}`,
  ]) {
    await sql`savepoint before`.execute(work.db)
    await expect(change.execute(work.db)).rejects.toThrow('never changes')
    await sql`rollback to savepoint before`.execute(work.db)
  }
})

test('the desk is the desk’s: a stranger finds nothing there, and who may not compose is refused', async () => {
  const site = await newSite()
  await publishedLesson(site.work, { headline: 'Consider zanzaribarq' })
  const id = await openedIssue(site.work, { title: 'Kelpoom' })
  for (const name of ['amina', 'lena', 'chen', undefined] as const) {
    const answer = await site.visit(name).get(`/briefings/desk/${id}`)
    expect([name, answer.status]).toEqual([name, 404])
    expect(await (await site.visit(name).get('/briefings')).text()).not.toContain('Kelpoom')
  }
  expect((await site.visit().get('/briefings/1')).status).toBe(404)
  const page = await (await site.visit('hana').get(`/briefings/desk/${id}`)).text()
  expect(page).toContain('Kelpoom')
  expect(page).not.toContain('/removal')
  const answer = await site.visit('hana').post(`/briefings/desk/${id}/facts`, {})
  expect(answer.status).toBe(403)
})

test('the loser of two editors keeps what they typed and sees what changed', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  const id = await openedIssue(site.work)
  const _version = String((await issueOf(site.work, id)).version)
  const path = `/briefings/desk/${id}/facts`
  const post = (title: string) =>
    site.visit('jun').post(path, { title, lead: '', lang: 'en', _version })
  expect((await post('Theirs')).status).toBe(303)
  const lost = await post('Mine')
  expect(lost.status).toBe(409)
  const text = await lost.text()
  expect(text).toContain('Theirs')
  expect(text).toContain('value="Mine"')
})

test('the desk and the composer ask the same number of times with one issue and with three', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  const id = await openedIssue(site.work)
  const cost = async () => [
    (await site.cost('jun', '/briefings/desk')).queries,
    (await site.cost('jun', `/briefings/desk/${id}`)).queries,
  ]
  const one = await cost()
  for (const headline of ['Consider drains', 'Consider wells']) {
    const { id: ref } = await publishedLesson(site.work, { headline })
    const jun = await as(site.work, 'jun')
    await addBlock(site.work, jun, { id, sources: BLOCK_SOURCES }, { kind: 'lesson', refId: ref })
    await openedIssue(site.work)
  }
  expect(await cost()).toEqual(one)
})
