import { sql } from 'kysely'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from './connect.ts'
import { Held } from './held.ts'
import { inTransaction, type Work } from './work.ts'

function newWork(): Work {
  const { db } = openDatabase(inject('postgresUrl'), 3)
  onTestFinished(() => db.destroy())
  return { db, now: new Date('2026-03-02T09:00:00Z') }
}

/** A table that other tests do not know, gone when the test ends. */
async function counted(work: Work) {
  const name = `held_${process.pid}_${Math.random().toString(36).slice(2, 8)}`
  const table = sql.table(name)
  await sql`create table ${table} (n int)`.execute(work.db)
  onTestFinished(async () => {
    await sql`drop table ${table}`.execute(work.db)
  })
  return {
    add: async (work: Work) => void (await sql`insert into ${table} values (1)`.execute(work.db)),
    count: async () => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${table}`.execute(
        work.db,
      )
      return rows[0]?.n
    },
  }
}

test('what is held is read once, whoever asks, and anew when other transactions can be seen', async () => {
  const work = newWork()
  let seen = '1:1:'
  let reads = 0
  const held = new Held(async () => seen)
  const ask = (key = 'thing') => held.of(work, key, async () => (reads += 1))
  expect([await ask(), await ask(), await ask('other'), await ask()]).toEqual([1, 1, 2, 1])
  seen = '1:2:'
  expect([await ask(), await ask()]).toEqual([3, 3])
})

test('those who ask at once share one reading', async () => {
  const work = newWork()
  let reads = 0
  const held = new Held(async () => 'same')
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    reads += 1
    return reads
  }
  const all = await Promise.all(Array.from({ length: 8 }, () => held.of(work, 'thing', slow)))
  expect(all).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
})

test('a change is seen at once by who made it, and by who asks after it', async () => {
  const work = newWork()
  const { add, count } = await counted(work)
  const held = new Held()
  for (let made = 0; made < 5; made++) {
    expect(await held.of(work, 'thing', count)).toBe(made)
    await add(work)
  }
})

test('a transaction that began before and ends after a reading is seen when it ends', async () => {
  const work = newWork()
  const { add, count } = await counted(work)
  const held = new Held()
  await inTransaction(work, async (inner) => {
    await add(inner)
    expect(await held.of(work, 'thing', count)).toBe(0)
    await add(inner)
    expect(await held.of(work, 'thing', count)).toBe(0)
  })
  expect(await held.of(work, 'thing', count)).toBe(2)
})

test('inside a transaction everything is read anew, and leaves nothing for others', async () => {
  const work = newWork()
  let reads = 0
  const held = new Held(async () => 'same')
  const read = async () => (reads += 1)
  await inTransaction(work, async (inner) => {
    expect([await held.of(inner, 'thing', read), await held.of(inner, 'thing', read)]).toEqual([
      1, 2,
    ])
  })
  expect(await held.of(work, 'thing', read)).toBe(3)
})

test('what failed is not held', async () => {
  const work = newWork()
  const held = new Held(async () => 'same')
  const fail = () => Promise.reject(new Error('no'))
  await expect(held.of(work, 'thing', fail)).rejects.toThrow('no')
  expect(await held.of(work, 'thing', async () => 'found')).toBe('found')
})

test('made-up questions push out the oldest, and one too long to be a name is never held', async () => {
  const work = newWork()
  let reads = 0
  const held = new Held(async () => 'same')
  const ask = (key: string) => held.of(work, key, async () => (reads += 1))
  for (let at = 0; at < 100; at++) await ask(`question ${at}`)
  expect(await ask('question 0')).toBe(1)
  expect(await ask('one more')).toBe(101)
  expect(await ask('question 0')).toBe(102)
  const long = 'long '.repeat(100)
  expect([await ask(long), await ask(long)]).toEqual([103, 104])
})
