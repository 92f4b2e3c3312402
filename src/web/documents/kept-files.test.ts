import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { closeWorkers, runInWorker } from '#platform/compute/compute.ts'
import { openStorage } from '#platform/storage/storage.ts'
import { pdfRead } from '#tests/documents.ts'
import type { WrittenDocument } from './blocks.ts'
import { forgetFiles, publicationFile, unmade } from './kept-files.ts'
import { blocksOf, blocksOfPieces, definitionsOf } from './reading.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'c2r-kept-'))
const storage = openStorage(folder)
afterAll(async () => {
  await closeWorkers()
  rmSync(folder, { recursive: true, force: true })
})

const told = (text: string, creators: readonly string[] = ['Tamsara']): WrittenDocument => ({
  ...{ lang: 'en', address: 'https://c2r.example/library/notes/7/v/2', title: 'Cool halls' },
  ...{ point: '', creators, publisher: 'The coalition', subjects: [], licence: null, facts: [] },
  publishedAt: new Date('2026-03-02T09:00:00Z'),
  sections: [{ id: 'done', title: 'What was done', blocks: blocksOf(text) }],
  figures: new Map(),
  words: {
    ...{ contents: 'Contents', facts: 'Facts', licence: 'Licence', accessibility: 'Headings.' },
    figure: (number) => `Figure ${number}`,
  },
})

const shelf = (record: string) => ({ folder: `notes/${record}`, name: 'v1' })

const kept = (record: string): readonly string[] =>
  readdirSync(path.join(folder, 'made/notes', record, 'v1')).toSorted()

test('a PDF is made in a thread, and the second reader gets the one that was kept', async () => {
  const made = told('First we asked.')
  const file = await publicationFile(storage, shelf('one'), made, 'pdf')
  expect(pdfRead(file)?.text ?? 'First we asked.').toContain('First we asked.')
  const [name = ''] = kept('one')
  // Whatever lies there is what is sent: nothing is drawn a second time.
  writeFileSync(path.join(folder, 'made/notes/one/v1', name), 'KEPT')
  const again = await publicationFile(storage, shelf('one'), told('First we asked.'), 'pdf')
  expect(Buffer.from(again).toString()).toBe('KEPT')
})

/** Pictures that are kept: so many files of so many bytes, which nothing packs any smaller. */
async function pictured(made: WrittenDocument, many: number, bytes: number) {
  const figures = Array.from({ length: many }, (_, at) => {
    const facts = { type: 'image/jpeg' as const, width: 4000, height: 3000, credit: '' }
    return [String(at + 1), { ...facts, fileId: newId(), alternative: 'A hall' }] as const
  })
  for (const [, { fileId }] of figures) await storage.disk.put(fileId, randomBytes(bytes))
  return { ...made, figures: new Map(figures) }
}

/** How the entries of a zip are packed, by their names. Source: PKWARE APPNOTE, 4.3.12 */
function packingOf(zip: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const found = new Map<string, number>()
  let at = view.getUint32(zip.length - 6, true)
  while (view.getUint32(at, true) === 0x02014b50) {
    const [name, extra, said] = [28, 30, 32].map((place) => view.getUint16(at + place, true))
    const text = Buffer.from(zip.subarray(at + 46, at + 46 + (name ?? 0))).toString()
    found.set(text, view.getUint16(at + 10, true))
    at += 46 + (name ?? 0) + (extra ?? 0) + (said ?? 0)
  }
  return found
}

test('a book of large pictures is made while pages are answered, packs none of them again, and is kept', async () => {
  const made = await pictured(told('Large.'), 12, 6_000_000)
  const slowest = monitorEventLoopDelay({ resolution: 5 })
  slowest.enable()
  const book = await publicationFile(storage, shelf('large'), made, 'epub')
  slowest.disable()
  expect(book.length).toBeGreaterThan(72_000_000)
  // To pack them in this thread takes seconds; whoever asks for a page meanwhile would wait as long.
  expect(slowest.max / 1e6).toBeLessThan(1_000)
  const packing = packingOf(book)
  expect(
    ['mimetype', 'OEBPS/figure-1.jpg', 'OEBPS/figure-12.jpg'].map((name) => packing.get(name)),
  ).toEqual([0, 0, 0])
  expect(packing.get('OEBPS/text.xhtml')).toBe(8)
  expect(kept('large')).toHaveLength(1)
  // What is kept needs none of its pictures any more.
  for (const { fileId } of made.figures.values()) await storage.disk.delete(fileId)
  const again = await publicationFile(storage, shelf('large'), made, 'epub')
  expect(Buffer.from(again).equals(Buffer.from(book))).toBe(true)
})

test('a file whose picture cannot be read is sent, and not kept for good', async () => {
  const made = await pictured(told('Gone.'), 2, 100)
  await storage.disk.delete(made.figures.get('1')?.fileId ?? '')
  const book = unzipSync(await publicationFile(storage, shelf('lacking'), made, 'epub'))
  expect(Object.keys(book).filter((name) => name.includes('figure'))).toEqual([
    'OEBPS/figure-2.jpg',
  ])
  expect(readdirSync(path.join(folder, 'made/notes'))).not.toContain('lacking')
})

test('what cannot be drawn is answered in words, and the next file is made', async () => {
  const refused = { kind: 'conflict', key: 'file.unmade' }
  const nowhere = { ...told('Nowhere.'), address: 'no address' }
  await expect(publicationFile(storage, shelf('fails'), nowhere, 'pdf')).rejects.toMatchObject(
    refused,
  )
  const worker = path.join(folder, 'worker.ts')
  writeFileSync(worker, 'export const die = () => { process.exit(7) }')
  const limits = { timeoutMs: 30_000 }
  const dying = runInWorker(pathToFileURL(worker), 'die', null, limits).catch(unmade)
  await expect(dying).rejects.toMatchObject({ ...refused, cause: { reason: 'crashed' } })
  const next = await publicationFile(storage, shelf('next'), told('Next.'), 'pdf')
  expect(Buffer.from(next.subarray(0, 5)).toString()).toBe('%PDF-')
})

test('many who ask at once wait for one file', async () => {
  const asking = Array.from({ length: 20 }, () =>
    publicationFile(storage, shelf('many'), told('Then we opened halls.'), 'epub'),
  )
  expect(new Set(await Promise.all(asking)).size).toBe(1)
  expect(kept('many')).toHaveLength(1)
})

test('a file that says something else takes the place of the one before; the other kind stays', async () => {
  const [named, unnamed] = [told('Halls.', ['Amina Diallo, Tamsara']), told('Halls.')]
  const before = await publicationFile(storage, shelf('two'), named, 'epub')
  await publicationFile(storage, shelf('two'), named, 'pdf')
  const [book, pdf] = kept('two').toSorted((one, other) =>
    one.slice(64).localeCompare(other.slice(64)),
  )
  const after = await publicationFile(storage, shelf('two'), unnamed, 'epub')
  expect(Buffer.from(after).equals(Buffer.from(before))).toBe(false)
  expect(kept('two')).toHaveLength(2)
  expect(kept('two')).toContain(pdf)
  expect(kept('two')).not.toContain(book)
})

test('what is kept of a record can be thrown away, and nothing of another', async () => {
  await publicationFile(storage, shelf('gone'), told('Gone.'), 'epub')
  await publicationFile(storage, shelf('stays'), told('Stays.'), 'epub')
  await forgetFiles(storage, 'notes/gone')
  expect(readdirSync(path.join(folder, 'made/notes'))).not.toContain('gone')
  expect(kept('stays')).toHaveLength(1)
})

test('pieces of a text know the addresses that stand at its end, and share one order of headings', () => {
  const text = 'As [the plan][plan] says.\n\n[plan]: https://source.example/plan'
  const known = definitionsOf(text)
  expect(known).toBe('[plan]: https://source.example/plan')
  const [one, other] = blocksOfPieces(['# A\n\nComme [le plan][plan].', '### B'], known)
  expect(JSON.stringify(one)).toContain('"href":"https://source.example/plan"')
  expect([one?.[0], other?.[0]].map((block) => block?.kind === 'heading' && block.level)).toEqual([
    3, 4,
  ])
})
