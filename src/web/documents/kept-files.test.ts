import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { closeWorkers } from '#platform/compute/compute.ts'
import { openStorage } from '#platform/storage/storage.ts'
import { pdfRead } from '#tests/documents.ts'
import type { PublicationDocument } from './blocks.ts'
import { forgetFiles, publicationFile } from './kept-files.ts'
import { blocksOf, blocksOfPieces, definitionsOf } from './reading.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'c2r-kept-'))
const storage = openStorage(folder)
afterAll(async () => {
  await closeWorkers()
  rmSync(folder, { recursive: true, force: true })
})

const told = (text: string, creators: readonly string[] = ['Tamsara']): PublicationDocument => ({
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
