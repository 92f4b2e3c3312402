import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import { fill, readyPlan, smallPlan, versionOf } from '#tests/plans.ts'
import type { Name } from '#tests/world.ts'
import { createPlan } from './index.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const SLUG = 'tamsara-tamsara-after-the-flood'

async function publish(site: Site, id: string, name: Name = 'amina'): Promise<Response> {
  const _version = String(await versionOf(site.work, id))
  return site.visit(name).post(`/plans/${id}/publication`, { note: 'New', _version })
}

/** A file of a DOCX, unpacked. */
function unzipped(bytes: ArrayBuffer, name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-docx-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = path.join(folder, 'plan.docx')
  writeFileSync(file, new Uint8Array(bytes))
  const script =
    'import sys,zipfile;sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]).decode())'
  return execFileSync('python3', ['-c', script, file, name], { encoding: 'utf8' })
}

test('every page of a plan answers, and outsiders find only what is published', async () => {
  const site = await newSite()
  const { id } = await readyPlan(site.work)
  const drafts = ['', '/print', '.docx', '.json', '/sections/finance', '/settings']
  for (const end of drafts) {
    expect([end, (await site.visit('amina').get(`/plans/${id}${end}`)).status]).toEqual([end, 200])
    expect([end, (await site.visit('gita').get(`/plans/${id}${end}`)).status]).toEqual([end, 404])
    expect([end, (await site.visit().get(`/plans/${id}${end}`)).status]).toEqual([end, 404])
  }
  expect((await site.visit().get(`/plans/${SLUG}`)).status).toBe(404)
  expect((await publish(site, id)).headers.get('location')).toBe(`/plans/${SLUG}/versions/1`)
  const shown = ['', '/print', '.docx', '.json', '/versions/1', '/versions/1/print']
  for (const end of [...shown, '/versions/1.docx', '/versions/1.json'])
    expect([end, (await site.visit().get(`/plans/${SLUG}${end}`)).status]).toEqual([end, 200])
  expect((await site.visit().get(`/plans/${SLUG}/versions/2`)).status).toBe(404)
  expect((await site.visit().get('/plans')).status).toBe(200)
  expect((await site.visit('amina').get(`/plans/${id}/adoption`)).status).toBe(200)
  expect((await site.visit('chidi').get(`/plans/${id}/publication`)).status).toBe(403)
})

test('the public page says what the plan says, and nothing of how it was made', async () => {
  const site = await newSite()
  const { id } = await readyPlan(site.work)
  await publish(site, id)
  const text = (await (await site.visit().get(`/plans/${SLUG}`)).text()).replaceAll('\u00a0', ' ')
  for (const seen of [
    'A city that keeps its feet dry.',
    'Nobody lives behind a broken drain',
    'Not yet, because its members meet in April for the first time',
    'XOF 600',
    'fewer than five',
    'Homes behind a working drain',
    '<strong>cool</strong>',
  ])
    expect([seen, text.includes(seen)]).toEqual([seen, true])
  for (const hidden of ['Amina Diallo', `/plans/${id}`])
    expect([hidden, text.includes(hidden)]).toEqual([hidden, false])
})

test('the word-processor file has real headings, tables and its language', async () => {
  const site = await newSite()
  const { id } = await readyPlan(site.work)
  await publish(site, id)
  const bytes = await (await site.visit().get(`/plans/${SLUG}/versions/1.docx`)).arrayBuffer()
  const body = unzipped(bytes, 'word/document.xml')
  expect(body.match(/w:pStyle w:val="Heading1"/g)?.length).toBe(11)
  expect(body.match(/<w:tbl>/g)?.length).toBe(7)
  expect(body).toContain('1. Vision')
  expect(body).toContain('Homes behind a working drain')
  expect(unzipped(bytes, 'word/styles.xml')).toContain('w:lang w:val="en"')
})

/** What a word-processor file says, a line a paragraph. */
const linesOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
  )

test('what a council reads holds no fingerprint and no solver: they stand in a part of their own at the end', async () => {
  const site = await newSite()
  const { id } = await readyPlan(site.work)
  await publish(site, id)
  const page = await (await site.visit().get(`/plans/${SLUG}`)).text()
  const print = await (await site.visit().get(`/plans/${SLUG}/print`)).text()
  const file = await (await site.visit().get(`/plans/${SLUG}/versions/1.docx`)).arrayBuffer()
  const lines = linesOf(unzipped(file, 'word/document.xml')).join('\n')
  for (const text of [page, print, lines]) {
    const at = text.lastIndexOf('How these numbers were made')
    const [council, made] = [text.slice(0, at), text.slice(at)]
    expect(council).toContain('Within the budgets and rules no other set gives more')
    expect(council).not.toMatch(/HiGHS|[0-9a-f]{64}|SHA-256/)
    expect(made).toContain('HiGHS')
    expect(made.match(/\b[0-9a-f]{64}\b/g)?.length).toBe(2)
  }
  expect(page).toMatch(/<details class="section"[^>]*><summary><strong>How these numbers were made/)
  expect(print).not.toContain('<details')
  const json = await (await site.visit().get(`/plans/${SLUG}/versions/1.json`)).text()
  expect(json).toMatch(/"solver": "HiGHS/)
})

test('the file, the print and the page say which body adopted it, when and by which number', async () => {
  const site = await newSite()
  const { id } = await readyPlan(site.work)
  await publish(site, id)
  const fetched = async (number: number) => {
    const place = `/plans/${SLUG}/versions/${number}`
    const file = await (await site.visit().get(`${place}.docx`)).arrayBuffer()
    return {
      lines: linesOf(unzipped(file, 'word/document.xml')),
      print: await (await site.visit().get(`${place}/print`)).text(),
      page: await (await site.visit().get(place)).text(),
    }
  }
  expect((await fetched(1)).lines.slice(1, 4)).toContain('Not adopted by a council yet.')
  await site.visit('amina').post(`/plans/${id}/adoption`, {
    versionNumber: '1',
    adoptedBy: 'Council of Tamsara',
    adoptedOn: '2026-03-01',
    decisionNumber: '2026/17',
  })
  const line = 'Adopted by Council of Tamsara on 1 March 2026, decision 2026/17 (version 1)'
  const adopted = await fetched(1)
  expect(adopted.lines[3]).toBe(line)
  expect(adopted.lines.filter((said) => said === line)).toHaveLength(2)
  expect([adopted.print.includes(line), adopted.page.includes(line)]).toEqual([true, true])
  const text = 'A city that keeps its feet dry and its head cool.'
  await fill(site.work, await as(site.work, 'amina'), [id, 'vision'], { text })
  await publish(site, id)
  const later = await fetched(2)
  expect(later.lines.slice(3, 5)).toEqual([
    'This version has not been adopted by a council yet.',
    line,
  ])
})

test('money that is missing is not known while nothing chosen has a cost', async () => {
  const site = await newSite()
  const { amina, crisisId } = await smallPlan(site.work)
  const values = { title: 'Before anything is chosen', crisisId, lang: 'en', from: null } as const
  const id = await createPlan(site.work, amina, values)
  await fill(site.work, amina, [id, 'finance'])
  const print = await (await site.visit('amina').get(`/plans/${id}/print`)).text()
  expect(print).toMatch(/XOF<\/th><td[^>]*>not known<\/td>.*?>not known<\/td><\/tr>/s)
})

test('the data file holds the whole version and says which it is', async () => {
  const site = await newSite()
  const { id, amina } = await readyPlan(site.work)
  await publish(site, id)
  const answer = await site.visit().get(`/plans/${SLUG}/versions/1.json`)
  const { version, adoptions, ...content } = JSON.parse(await answer.text())
  const { openVersion } = await import('./publishing/index.ts')
  const kept = (await openVersion(site.work, amina, SLUG, 1)).version
  expect(content).toEqual(kept.content)
  expect(adoptions).toEqual([])
  expect(version).toMatchObject({
    number: 1,
    sha256: kept.sha256,
    address: `/plans/${SLUG}/versions/1`,
  })
})

test('a section comes back with what was typed where a box is wrong', async () => {
  const site = await newSite()
  const { id } = await smallPlan(site.work)
  const amina = site.visit('amina')
  const answer = await amina.post(`/plans/${id}/sections/finance`, {
    state: 'filled',
    'source-1': 'City budget',
    'amount-1': 'plenty',
    'currency-1': 'XOF',
    'status-1': 'idea',
    _version: '1',
  })
  expect(answer.status).toBe(422)
  const text = await answer.text()
  expect(text).toContain('Write an amount in figures')
  expect(text).toContain('value="plenty"')
  const empty = await amina.post(`/plans/${id}/sections/vision`, { state: 'filled', _version: '1' })
  expect(await empty.text()).toContain('A filled section says something')
  const why = await amina.post(`/plans/${id}/sections/heard`, { state: 'not-yet', _version: '1' })
  expect(await why.text()).toContain('End the sentence')
})

test('hostile text in a plan is only text, on the page and in the file', async () => {
  const site = await newSite()
  const { id } = await readyPlan(site.work)
  const evil = '<script>alert(1)</script> [x](javascript:alert(1)) \u0000]]>&amp;'
  const amina = site.visit('amina')
  const before = await (await amina.get(`/plans/${id}/sections/vision`)).text()
  const _version = /name="_version" value="(\d+)"/.exec(before)?.[1] ?? ''
  const saved = await amina.post(`/plans/${id}/sections/vision`, {
    state: 'filled',
    text: evil.replace('\u0000', ''),
    _version,
  })
  expect(saved.status).toBe(303)
  const page = await (await amina.get(`/plans/${id}/print`)).text()
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('href="javascript:')
  const file = await amina.get(`/plans/${id}.docx`)
  expect(unzipped(await file.arrayBuffer(), 'word/document.xml')).toContain('&lt;script&gt;')
})

test('a plan begins from a page that is already filled in', async () => {
  const site = await newSite()
  const { portfolioId, crisisId } = await smallPlan(site.work)
  const amina = site.visit('amina')
  const text = await (await amina.get('/plans/new')).text()
  expect(text).toContain('Recovery framework: River flood')
  expect(text).toMatch(new RegExp(`value="portfolio:${portfolioId}"[^>]*checked`))
  const answer = await amina.post('/plans', {
    title: 'Tamsara after the flood',
    crisis: crisisId,
    from: `portfolio:${portfolioId}`,
    lang: 'fr',
  })
  expect(answer.status).toBe(303)
  expect((await amina.get(answer.headers.get('location') ?? '')).status).toBe(200)
  expect((await site.visit('farid').get('/plans/new')).status).toBe(403)
})

test('plan settings saved second come back with what was typed beside what now stands', async () => {
  const site = await newSite()
  const { id } = await readyPlan(site.work)
  const here = `/plans/${id}/settings`
  const _version = String(await versionOf(site.work, id))
  const fields = { title: 'First', lang: 'fr', visibility: 'coalition', _version }
  expect((await site.visit('amina').post(here, fields)).status).toBe(303)
  // The analyst may not choose who reads it: what the page holds of that is from before.
  const late = { title: 'Second', lang: 'fr', visibility: 'public', _version }
  const second = await site.visit('chidi').post(here, late)
  expect(second.status).toBe(409)
  const text = await second.text()
  expect(text).toContain('Somebody changed this plan meanwhile')
  expect(text).toMatch(/First<\/td><td[^>]*>Second<\/td>/)
  expect(text).toContain('value="Second"')
  expect(text).toContain('name="visibility" value="coalition"')
  const now = String(await versionOf(site.work, id))
  const again = { ...late, visibility: 'coalition', _version: now }
  expect((await site.visit('chidi').post(here, again)).status).toBe(303)
})

test('who publishes second is told to look at the draft first, and keeps the note they wrote', async () => {
  const site = await newSite()
  const { id } = await readyPlan(site.work)
  await publish(site, id)
  const text = 'A city that keeps its feet dry and its head cool.'
  await fill(site.work, await as(site.work, 'amina'), [id, 'vision'], { text })
  const _version = String(await versionOf(site.work, id))
  const settings = { title: 'Renamed', lang: 'en', visibility: 'public', _version }
  expect((await site.visit('bo').post(`/plans/${id}/settings`, settings)).status).toBe(303)
  const here = `/plans/${id}/publication`
  const late = await site.visit('amina').post(here, { note: 'The vision is new', _version })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('Somebody changed this plan meanwhile')
  expect(page).toContain('The vision is new</textarea>')
  const now = /name="_version" value="(\d+)"/.exec(page)?.[1] ?? ''
  const again = await site.visit('amina').post(here, { note: 'The vision is new', _version: now })
  expect(again.status).toBe(303)
})
