import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { pdfRead } from '#tests/documents.ts'
import { as, newSite } from '#tests/house.ts'
import {
  BLOCK_SOURCES,
  inReview,
  issueOf,
  openedIssue,
  publishedIssue,
  seen,
  sentOut,
  shown,
} from '#tests/issues.ts'
import { publishedLesson } from '#tests/lessons.ts'
import { approveIssue, freezeIssue } from '../../approving/index.ts'
import { addBlock, writeBlock } from '../../composing/index.ts'
import { segmentsOf } from '../../content/index.ts'
import { heldIssue } from '../../record/index.ts'
import { translate } from '../../translating/service.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const FOCUS =
  '## What it cost\n\nA *shaded* stop for **4,000** a stop. [The plan of Tamsara](https://example.org/plan)\n\n| Stop | °C |\n|---|---|\n| North | 39 |\n\n- water\n- trees'

/** An issue with a focus, out in two languages. */
async function inTwoLanguages(site: Site): Promise<number> {
  const { work } = site
  await publishedLesson(work)
  const id = await openedIssue(work, { langs: ['fr'] })
  const jun = await as(work, 'jun')
  const blockId = await addBlock(work, jun, { id, sources: BLOCK_SOURCES }, { kind: 'focus' })
  const at = { ...(await seen(work, id)), blockId }
  await writeBlock(work, jun, at, { title: 'Shade in focus', text: FOCUS, dimension: null })
  await inReview(work, id)
  for (const name of ['hana', 'kofi'] as const)
    await approveIssue(work, await as(work, name), await shown(work, id), BLOCK_SOURCES)
  const held = await heldIssue(work, jun, id, BLOCK_SOURCES)
  const typed = segmentsOf(held.issue, held.blocks).map(({ slot, text }) => ({
    ...{ slot, maker: 'human' as const, left: false },
    text: slot === 'title' ? 'De l’ombre où l’on attend' : text,
  }))
  await translate(work, jun, { held, lang: 'fr' }, typed)
  await freezeIssue(work, jun, await seen(work, id), BLOCK_SOURCES)
  await sentOut(work, id)
  return (await issueOf(work, id)).number
}

const pdfAt = async (site: Site, path: string) => {
  const answer = await site.visit().get(path)
  expect([path, answer.status, answer.headers.get('content-type')]).toEqual([
    path,
    200,
    'application/pdf',
  ])
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

test('an issue is a PDF in each of its languages, with the words of its page, its tags and its seal', async () => {
  const site = await newSite()
  const number = await inTwoLanguages(site)
  const page = await (await site.visit().get(`/briefings/${number}?lang=fr`)).text()
  expect(page).toContain(`href="/briefings/${number}/pdf?lang=fr"`)
  const { answer, bytes } = await pdfAt(site, `/briefings/${number}/pdf?lang=fr`)
  expect(answer.headers.get('content-disposition')).toContain(`c2r-briefing-${number}-fr.pdf`)
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from briefings.edition where lang = 'fr'`.execute(site.work.db)
  const fr = pdfRead(bytes)
  if (!fr) return console.warn('poppler is not installed: the words of the PDF were not read')
  const said = fr.text.replace(/\s+/g, ' ')
  for (const words of [
    ...['De l’ombre où l’on attend', 'Bulletin hebdomadaire', 'Dossier', 'Shade in focus'],
    ...['What it cost', 'A shaded stop for 4,000 a stop.', 'The plan of Tamsara', 'North 39'],
    ...['Consider', 'CC-BY-4.0', 'Anglais et Français'],
  ])
    expect(said).toContain(words)
  expect(said.replaceAll(' ', '')).toContain(rows[0]?.sha256)
  expect(fr.facts).toMatch(/Title:\s+De l’ombre où l’on attend/)
  expect(fr.facts).toMatch(/Tagged:\s+yes/)
  expect(fr.tags).toMatch(/H1[\s\S]*H2[\s\S]*H3[\s\S]*H4[\s\S]*Table[\s\S]*TH/)
  const en = pdfRead((await pdfAt(site, `/briefings/${number}/pdf?lang=en`)).bytes)
  expect(en?.text.replace(/\s+/g, ' ')).toContain('Shade where people wait')
})

test('a PDF is drawn once for a content and kept under its hash', async () => {
  const site = await newSite()
  const id = await publishedIssue(site.work)
  const path = `/briefings/${(await issueOf(site.work, id)).number}/pdf?lang=en`
  await pdfAt(site, path)
  const { disk } = site.house.storage
  const { objects } = await disk.listAll(`made/issues/${id}/en/`)
  const [file, ...others] = [...objects]
  expect(others).toEqual([])
  const key = file?.isFile ? file.key : ''
  expect(key).toMatch(/\/en\/[0-9a-f]{64}\.pdf$/)
  await disk.put(key, 'kept')
  expect(Buffer.from((await pdfAt(site, path)).bytes).toString()).toBe('kept')
})

test('nobody has the PDF of an issue before it went out', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  const { number } = await issueOf(site.work, await openedIssue(site.work))
  expect((await site.visit('jun').get(`/briefings/${number}/pdf`)).status).toBe(404)
})
