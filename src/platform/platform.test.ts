import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Actor, VISITOR } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { as, newWork, said } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'
import { keepAudit, verifyAudit } from './audit/audit.ts'
import { versionRefusal } from './database/connect.ts'
import { inTransaction } from './database/work.ts'
import { takeToken, takeTokens } from './limits/limits.ts'
import { deliverEvents, type Listener, publish } from './outbox/outbox.ts'
import { roomRefusal } from './process/data-folder.ts'
import { loopOf, type RecordKind, relate } from './provenance/provenance.ts'
import { search } from './search/finding.ts'
import { indexDocument } from './search/search.ts'
import { bareImage } from './storage/bare-image.ts'
import { sniff } from './storage/sniff.ts'

test('an inner refusal leaves what the outer transaction did', async () => {
  const work = await newWork()
  await inTransaction(work, async (work) => {
    await publish(work, 'room.kept', 'a')
    await inTransaction(work, async (work) => {
      await publish(work, 'room.lost', 'b')
      throw new Error('no')
    }).catch(() => undefined)
  })
  expect(await said(work)).toEqual(['room.kept a'])
})

test('a listener hears an event once, and one that throws is tried again without holding up others', async () => {
  const work = await newWork()
  await publish(work, 'room.thing-happened', 'x', { n: 1 })
  const heard: string[] = []
  let broken = true
  const listeners: Listener[] = [
    {
      name: 'good',
      topic: 'room.thing-happened',
      hear: async (_, event) => void heard.push(`good ${event.subject}`),
    },
    {
      name: 'shaky',
      topic: 'room.thing-happened',
      hear: async () => {
        if (broken) throw new Error('not yet')
        heard.push('shaky')
      },
    },
  ]
  expect(await deliverEvents(work, listeners)).toBe(1)
  expect(heard).toEqual(['good x'])
  broken = false
  await sql`update platform.event set next_at = now() - interval '1 hour'`.execute(work.db)
  await deliverEvents(work, listeners)
  expect(heard).toEqual(['good x', 'shaky'])
  expect(await deliverEvents(work, listeners)).toBe(0)
})

test('the audit refuses a change, and the check names the row that was changed behind its back', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const subject = { kind: 'action', id: 'a1' }
  for (const action of ['one', 'two', 'three'])
    await keepAudit(work, amina, { body: BODIES.tamsara.id, action, subject, after: { action } })
  expect((await verifyAudit(work)).faults).toEqual([])
  await expect(
    inTransaction(work, (work) => sql`update platform.audit set why = 'x'`.execute(work.db)),
  ).rejects.toThrow('append-only')
  await sql`alter table platform.audit disable trigger user`.execute(work.db)
  await sql`update platform.audit set action = 'forged' where seq = 2`.execute(work.db)
  expect((await verifyAudit(work)).faults).toEqual([
    { body: BODIES.tamsara.id, seq: 2, fault: 'changed' },
  ])
  await sql`delete from platform.audit where seq = 2`.execute(work.db)
  expect((await verifyAudit(work)).faults).toEqual([
    { body: BODIES.tamsara.id, seq: 2, fault: 'missing' },
    { body: BODIES.tamsara.id, seq: 3, fault: 'broken-chain' },
  ])
  await expect(
    keepAudit(work, VISITOR, { body: BODIES.orvanne.id, action: 'x', subject }),
  ).resolves.toBe(undefined)
})

test('a server that is too old, or a disk that is full, is refused with what to do', () => {
  expect(versionRefusal(150_018)?.message).toBe(
    'The database is PostgreSQL 15: version 16 or newer is needed. Point DATABASE_URL at a newer server, or unset it for the built-in one.',
  )
  expect(versionRefusal(160_000)).toBe(null)
  expect(roomRefusal('/data', 99 * 1024 * 1024)?.message).toBe(
    'The disk that holds /data is full (99 MB left, 100 MB needed): make room, or set C2R_DATA to a folder on another disk.',
  )
  expect(roomRefusal('/data', 100 * 1024 * 1024)).toBe(null)
})

test('a bucket gives what it holds, then says how long to wait, and what one key takes another keeps', async () => {
  const work = await newWork()
  const limit = { burst: 3, perMinute: 6 }
  for (let taken = 0; taken < 3; taken += 1) await takeToken(work, 'a', limit)
  await expect(takeToken(work, 'a', limit)).rejects.toMatchObject({
    kind: 'too-many',
    values: { seconds: 10 },
  })
  await takeToken(work, 'b', limit)
})

test('of several buckets the first that is empty refuses, and nothing is taken from those after it', async () => {
  const work = await newWork()
  const narrow = { key: 'narrow', limit: { burst: 1, perMinute: 60 } }
  const wide = { key: 'wide', limit: { burst: 2, perMinute: 1 } }
  await takeTokens(work, [narrow, wide])
  await expect(takeTokens(work, [narrow, wide])).rejects.toMatchObject({ values: { seconds: 1 } })
  await takeToken(work, wide.key, wide.limit)
  await expect(takeToken(work, wide.key, wide.limit)).rejects.toMatchObject({ kind: 'too-many' })
})

test('a hidden record leaves no trace in the loop of a record that is linked to it', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const [here, seen, hidden] = [newId(), newId(), newId()]
  const kinds: RecordKind[] = [
    {
      kind: 'thing',
      stage: 'action',
      cards: async (_, __, ids) =>
        ids
          .filter((id) => id !== hidden)
          .map((id) => ({ id, title: `thing ${id}`, href: `/${id}` })),
    },
  ]
  const link = (from: string, to: string) =>
    relate(work, amina, {
      from: { kind: 'thing', id: from },
      relation: 'adapted-from',
      to: { kind: 'thing', id: to },
    })
  await link(here, seen)
  await link(hidden, here)
  await link(here, seen)
  expect(await loopOf(work, amina, kinds, { kind: 'thing', id: here })).toEqual([
    {
      id: seen,
      title: `thing ${seen}`,
      href: `/${seen}`,
      kind: 'thing',
      stage: 'action',
      relation: 'adapted-from',
      direction: 'out',
    },
  ])
  expect(await loopOf(work, amina, kinds, { kind: 'thing', id: seen })).toMatchObject([
    { id: here, direction: 'in' },
  ])
})

test('search finds words with their endings, without accents and with a slip, and nothing hidden', async () => {
  const work = await newWork()
  const document = (title: string, visibility: 'office' | 'public', lang: string) =>
    indexDocument(work, {
      kind: 'action',
      id: newId(),
      lang,
      body: BODIES.tamsara.id,
      visibility,
      title,
      text: title,
      href: '/x',
    })
  await document('Repairing the market halls', 'public', 'en')
  await document('Réparer les marchés couverts', 'public', 'fr')
  await document('Secret market plan', 'office', 'en')
  const find = async (actor: Actor, text: string) =>
    (
      await search(work, actor, { query: text, langs: ['en'], page: { offset: 0, limit: 10 } })
    ).found
      .map((one) => one.title)
      .sort()
  expect((await find(VISITOR, 'repair market'))[0]).toBe('Repairing the market halls')
  expect(await find(VISITOR, 'couvert')).toEqual(['Réparer les marchés couverts'])
  expect(await find(VISITOR, 'secret')).toEqual([])
  expect(await find(await as(work, 'amina'), 'secret')).toEqual(['Secret market plan'])
  expect(await find(await as(work, 'farid'), 'secret')).toEqual([])
  expect(await find(VISITOR, 'repairng')).toEqual(['Repairing the market halls'])
})

test('what an upload is, its bytes say', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)),
    )
  expect(sniff(bytes('%PDF-1.7'))).toBe('application/pdf')
  expect(sniff(bytes([0x89], 'PNG', [13, 10, 26, 10]))).toBe('image/png')
  expect(sniff(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
  expect(sniff(bytes('name;cost\r\nÉcole;3'))).toBe('text/csv')
  expect(sniff(bytes('  <svg onload=x>'))).toBe(null)
  expect(sniff(bytes('\ufeff<!DOCTYPE html>'))).toBe(null)
  expect(sniff(bytes('PK', [3, 4], 'evil.exe'))).toBe(null)
  expect(sniff(bytes([0, 1, 2]))).toBe(null)
})

test('a picture loses its place, its comments and its tail, and nothing that draws', () => {
  const chunk = (name: string, data: string) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(data.length)
    return Buffer.concat([head, Buffer.from(name + data, 'latin1'), Buffer.from('CRC!')])
  }
  const png = (...chunks: Buffer[]) =>
    Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...chunks])
  const drawn = [chunk('IHDR', 'head'), chunk('IDAT', 'pixels'), chunk('IEND', '')]
  const [ihdr, idat, iend] = drawn as [Buffer, Buffer, Buffer]
  const heavy = png(
    ihdr,
    chunk('eXIf', 'GPS'),
    idat,
    chunk('tEXt', 'me'),
    iend,
    Buffer.from('<script>'),
  )
  expect(Buffer.from(bareImage(heavy, 'image/png') ?? [])).toEqual(png(ihdr, idat, iend))
  expect(bareImage(heavy.subarray(0, 30), 'image/png')).toBe(null)

  const segment = (marker: string, data: string) =>
    Buffer.concat([
      Buffer.from(`ff${marker}`, 'hex'),
      Buffer.from([0, data.length + 2]),
      Buffer.from(data),
    ])
  const scan = Buffer.from('ffda0004aabb1122ff00334455ffd9', 'hex')
  const jpeg = (...parts: Buffer[]) => Buffer.concat([Buffer.from('ffd8', 'hex'), ...parts])
  const sent = jpeg(
    segment('e0', 'JFIF'),
    segment('e1', 'Exif GPS'),
    segment('fe', 'note'),
    scan,
    Buffer.from('tail'),
  )
  expect(Buffer.from(bareImage(sent, 'image/jpeg') ?? [])).toEqual(
    jpeg(segment('e0', 'JFIF'), scan),
  )
  expect(bareImage(sent.subarray(0, 12), 'image/jpeg')).toBe(null)
})
