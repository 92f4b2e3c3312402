import { crc32 } from 'node:zlib'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { pdfRead } from '#tests/documents.ts'
import { as, newSite } from '#tests/house.ts'
import {
  approvedIssue,
  BLOCK_SOURCES,
  inReview,
  issueOf,
  openedIssue,
  seen,
  sentOut,
  shown,
} from '#tests/issues.ts'
import { publishedLesson } from '#tests/lessons.ts'
import { clearPng } from '#tests/pictures.ts'
import { approveIssue, editionsOf, findEdition, freezeIssue } from '../../approving/index.ts'
import { heldIssue } from '../../record/index.ts'
import { addBlock } from '../index.ts'
import { LARGEST_PICTURE } from './index.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A PNG as a camera might write it: where it was taken stands in a text of its own. */
function withPlace(png: Buffer): Buffer {
  const body = Buffer.from('tEXtLocation\u000014.7167,-17.4677', 'latin1')
  const chunk = Buffer.alloc(body.length + 8)
  chunk.writeUInt32BE(body.length - 4, 0)
  body.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(body), body.length + 4)
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

const SHOWS = 'Three trees [oaks] over a bus stop'

async function withText(site: Site) {
  await publishedLesson(site.work)
  const id = await openedIssue(site.work)
  const jun = await as(site.work, 'jun')
  const target = { id, sources: BLOCK_SOURCES }
  return { id, block: await addBlock(site.work, jun, target, { kind: 'focus' }) }
}

type At = { readonly id: string; readonly block: string }

async function brought(site: Site, at: At, file: Buffer | null, more: Record<string, string> = {}) {
  const data = new FormData()
  const fields = { text: 'Shade first.', alternative: SHOWS, ...more }
  for (const [name, typed] of Object.entries(fields)) data.set(name, typed)
  data.set('_version', String((await issueOf(site.work, at.id)).version))
  if (file) data.set('picture', new File([new Uint8Array(file)], 'p.png', { type: 'image/png' }))
  return site.visit('jun').post(`/briefings/desk/${at.id}/blocks/${at.block}`, data)
}

const fileIn = async ({ work }: Site) =>
  (await sql<{ id: string }>`select file_id as id from briefings.picture`.execute(work.db)).rows[0]
    ?.id ?? ''

test('a picture comes into a block with what it shows, without what the camera wrote, for the desk only', async () => {
  const site = await newSite()
  const at = await withText(site)
  const answer = await brought(site, at, withPlace(clearPng(1200, 800)))
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    `/briefings/desk/${at.id}/blocks/${at.block}`,
  ])
  const file = await fileIn(site)
  const held = await heldIssue(site.work, await as(site.work, 'jun'), at.id, BLOCK_SOURCES)
  expect(held.blocks.find(({ id }) => id === at.block)?.text).toBe(
    `Shade first.\n\n![Three trees \\[oaks\\] over a bus stop](/files/${file})`,
  )
  const page = await (await site.visit('jun').get(answer.headers.get('location') ?? '')).text()
  expect(page).toContain(`alt="${SHOWS}" width="1200" height="800"`)
  const bytes = await (await site.visit('jun').get(`/files/${file}`)).arrayBuffer()
  expect(Buffer.from(bytes).includes('Location')).toBe(false)
  for (const name of ['amina', 'chen', undefined] as const)
    expect([name, (await site.visit(name).get(`/files/${file}`)).status]).toEqual([name, 404])
})

test.each([
  ['no picture', Buffer.from('<svg onload="alert(1)"/>'), {}, 'picture'],
  ['too heavy', Buffer.concat([PNG, Buffer.alloc(LARGEST_PICTURE)]), {}, 'picture'],
  ['broken inside', PNG.subarray(0, 40), {}, 'picture'],
  ['without what it shows', PNG, { alternative: ' ' }, 'alternative'],
  ['words without a picture', null, {}, 'picture'],
] as const)(
  '%s is refused beside its field, and what was typed stays',
  async (_, file, more, field) => {
    const site = await newSite()
    const at = await withText(site)
    const answer = await brought(site, at, file, more)
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Shade first.</textarea>')
    expect(page).toContain(`href="#f-${field}"`)
    expect((await sql`select from briefings.picture`.execute(site.work.db)).rows).toEqual([])
  },
)

test('a picture stands in page, mail, text and PDF, and everybody sees it once the issue is frozen', async () => {
  const site = await newSite()
  const { work } = site
  const at = await withText(site)
  await brought(site, at, clearPng(1200, 800))
  const file = await fileIn(site)
  await inReview(work, at.id)
  for (const name of ['hana', 'kofi'] as const)
    await approveIssue(work, await as(work, name), await shown(work, at.id), BLOCK_SOURCES)
  expect((await site.visit().get(`/files/${file}`)).status).toBe(404)
  const jun = await as(work, 'jun')
  await freezeIssue(work, jun, await seen(work, at.id), BLOCK_SOURCES)
  expect((await site.visit().get(`/files/${file}`)).status).toBe(200)
  await sentOut(work, at.id)
  const { number } = await issueOf(work, at.id)
  const frozen = await findEdition(work, at.id, 'en')
  const alt = `alt="${SHOWS}"`
  expect(frozen?.html).toContain(
    `<img ${alt} width="600" height="400" src="https://site.invalid/files/${file}"`,
  )
  expect(frozen?.text).toContain(`[${SHOWS}]`)
  const page = await (await site.visit().get(`/briefings/${number}`)).text()
  expect(page).toContain(`src="/files/${file}" ${alt} width="1200" height="800" loading="lazy"`)
  const pdf = new Uint8Array(
    await (await site.visit().get(`/briefings/${number}/pdf`)).arrayBuffer(),
  )
  expect(Buffer.from(pdf).toString('latin1')).toContain(`/Alt (${SHOWS})`)
  expect(pdfRead(pdf)?.tags).toMatch(/Figure/)
})

test('other bytes under the same picture are other content: the seal holds them', async () => {
  const site = await newSite()
  const at = await withText(site)
  await brought(site, at, clearPng(300, 200))
  await inReview(site.work, at.id)
  await sql`update briefings.picture set sha256 = ${'0'.repeat(64)}`.execute(site.work.db)
  const hana = await as(site.work, 'hana')
  const verdict = await approveIssue(site.work, hana, await shown(site.work, at.id), BLOCK_SOURCES)
  expect([verdict, (await issueOf(site.work, at.id)).state]).toEqual(['changed', 'draft'])
})

test('an issue without pictures is sealed as it was before there were any', async () => {
  const site = await newSite()
  const id = await approvedIssue(site.work)
  const held = await heldIssue(site.work, await as(site.work, 'jun'), id, BLOCK_SOURCES)
  expect(held.pictures).toEqual([])
  await freezeIssue(site.work, await as(site.work, 'jun'), await seen(site.work, id), BLOCK_SOURCES)
  expect(await editionsOf(site.work, { id, lang: 'en' })).toHaveLength(1)
  expect(Object.keys((await findEdition(site.work, id, 'en'))?.content ?? {})).not.toContain(
    'pictures',
  )
})
