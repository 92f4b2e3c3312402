import { crc32, deflateRawSync } from 'node:zlib'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { inTransaction } from '#platform/database/work.ts'
import { as, newSite, ownWorld, RECORD_KINDS } from '#tests/house.ts'
import { DEFAULTS, fileForm, importAll, importer } from '#tests/importer.ts'
import { reverseImport } from './reversal/index.ts'
import { carryOn } from './running/index.ts'

const FILE = 'id,title,cost\nx1,Shade,1.50\nx2,Water,2.50\n'

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('a remark that is being saved while an import is taken back stops it, and is not lost', async () => {
  const site = await newSite({ on: await ownWorld() })
  const it = await importAll(site, FILE, 'a.csv')
  const [action] = await it.actions()
  const bo = await as(site.work, 'bo')
  let undone: ReturnType<typeof reverseImport> | undefined
  await inTransaction(site.work, async (work) => {
    await sql`insert into toolkit.action_comment (id, action_id, person_id, at, text)
      values (${newId()}, ${action?.id}, ${bo.person?.id}, ${work.now}, 'Not yet')`.execute(work.db)
    undone = reverseImport(site.work, it.actor, RECORD_KINDS, it.id())
    await soon(300)
  })
  expect((await undone)?.map(({ by }) => by)).toEqual([{ what: 'table', table: 'action_comment' }])
  expect([(await it.found()).state, (await it.actions()).length]).toEqual(['done', 2])
})

test('an edit that is being saved while an import is taken back stops it, and is not lost', async () => {
  const site = await newSite({ on: await ownWorld() })
  const it = await importAll(site, FILE, 'a.csv')
  const [action] = await it.actions()
  let undone: ReturnType<typeof reverseImport> | undefined
  await inTransaction(site.work, async (work) => {
    await sql`update toolkit.action set summary = 'Better', version = version + 1
      where id = ${action?.id}`.execute(work.db)
    undone = reverseImport(site.work, it.actor, RECORD_KINDS, it.id())
    await soon(300)
  })
  expect((await undone)?.map(({ by }) => by)).toEqual([{ what: 'edit' }])
  expect((await it.actions()).find(({ id }) => id === action?.id)?.summary).toBe('Better')
})

test('a row that is being mended while the import is confirmed comes before it or not at all', async () => {
  const site = await newSite({ on: await ownWorld() })
  const it = await importer(site)
  await it.upload(FILE, 'a.csv')
  await it.map(DEFAULTS)
  let confirmed: ReturnType<typeof it.send> | undefined
  await inTransaction(site.work, async (work) => {
    await sql`select from toolkit.action_import where id = ${it.id()} for update`.execute(work.db)
    await sql`update toolkit.action_import_row set fixes = '{"costLikely": "much"}'
      where import_id = ${it.id()} and number = 2`.execute(work.db)
    confirmed = it.send('confirmation')
    await soon(300)
  })
  expect((await confirmed)?.status).toBe(422)
  expect((await it.found()).state).toBe('checking')
})

/** An import of many rows of which some are written when whoever confirmed it leaves the city. */
async function leftHalfway(rows: number, batches: number) {
  const site = await newSite()
  const it = await importer(site, 'bo')
  const lines = Array.from({ length: rows }, (_, at) => `h${at},Half ${at},1.50`)
  await it.upload(`id,title,cost\n${lines.join('\n')}\n`, 'a.csv')
  await it.map(DEFAULTS)
  await it.send('confirmation')
  const stopping = new AbortController()
  const left = Array.from({ length: batches }, () => false)
  Object.defineProperty(stopping.signal, 'aborted', { get: () => left.pop() ?? true })
  await carryOn(site.work, it.id(), stopping.signal)
  await sql`update people.seat set ended_at = now() where person_id = ${it.actor.person?.id}`.execute(
    site.work.db,
  )
  await it.run()
  return { site, path: `/actions/import/${it.id()}`, amina: site.visit('amina') }
}

test('of an import that nobody may go on with, what was written can be taken back', async () => {
  const { site, path, amina } = await leftHalfway(120, 1)
  expect((await amina.post(`${path}/disposal`, {})).status).toBe(409)
  const page = await (await amina.get(path)).text()
  expect(page).toContain('The import is done')
  expect((await amina.post(`${path}/reversal`, {})).status).toBe(303)
  const { rows } = await sql`select 1 from toolkit.action where title like 'Half %'`.execute(
    site.work.db,
  )
  expect(rows).toEqual([])
})

test('of an import that nobody may begin, somebody else decides again', async () => {
  const { path, amina } = await leftHalfway(3, 0)
  expect((await amina.get(path)).headers.get('location')).toBe(`${path}/rows`)
})

/** A file in a zip, packed. */
function zipped(name: string, content: string): { local: Buffer; central: Buffer; packed: Buffer } {
  const packed = deflateRawSync(content)
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(crc32(content), 0)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(Buffer.byteLength(content), 8)
  const method = Buffer.from([20, 0, 0, 0, 8, 0, 0, 0, 0, 0])
  const lengths = Buffer.alloc(4)
  lengths.writeUInt16LE(name.length, 0)
  const local = [Buffer.from('PK\x03\x04'), method, sizes, lengths, Buffer.from(name)]
  const central = [Buffer.from('PK\x01\x02\x14\x00'), method, sizes, lengths, Buffer.alloc(14)]
  return { local: Buffer.concat(local), central: Buffer.concat(central), packed }
}

function zipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const { local, central, packed } = zipped(name, content)
    central.writeUInt32LE(at, 42)
    parts.push(local, packed)
    directory.push(central, Buffer.from(name))
    at += local.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

test('files built to be read for ever hold up other files, and no page', async () => {
  const site = await newSite({ on: await ownWorld(3) })
  const slow = zipOf({
    'xl/_rels/workbook.xml.rels': '<Relationships/>',
    'xl/workbook.xml': `<workbook><sheet ${'a'.repeat(4_000_000)}></workbook>`,
    '[Content_Types].xml': '<Types/>',
  })
  const sent = [1, 2, 3, 4].map(() =>
    site.visit('amina').post('/actions/import', fileForm(slow, 'slow.xlsx')),
  )
  await soon(1_500)
  const began = performance.now()
  expect((await site.visit('bo').get('/actions')).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(3_000)
  const answers = await Promise.all(sent)
  expect(answers.map(({ status }) => status)).toEqual([422, 422, 422, 422])
  expect(await answers[0]?.text()).toContain('took too long')
}, 90_000)
