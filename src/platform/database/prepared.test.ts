import { type Kysely, sql } from 'kysely'
import { expect, inject, onTestFinished, test } from 'vitest'
import { openDatabase } from './connect.ts'
import { PreparedNames } from './prepared.ts'

/** One connection with a table of its own on it, so that what is prepared there can be looked at. */
async function oneConnection(): Promise<Kysely<unknown>> {
  const { db } = openDatabase(inject('postgresUrl'), 1)
  onTestFinished(() => db.destroy())
  await sql`create temporary table thing (n int, word text)`.execute(db)
  await sql`insert into thing values (1, 'one')`.execute(db)
  return db
}

const things = (db: Kysely<unknown>) => sql`select * from thing where n = ${1}`.execute(db)

const preparedTexts = async (db: Kysely<unknown>): Promise<readonly string[]> => {
  const answer = await sql<{ statement: string }>`
    select statement from pg_prepared_statements where name like 'c2r%'`.execute(db)
  return answer.rows.map(({ statement }) => statement)
}

test('a statement that comes often is prepared, one without values never', async () => {
  const db = await oneConnection()
  await things(db)
  await things(db)
  expect(await preparedTexts(db)).toEqual([])
  const answers = [await things(db), await things(db)]
  for (let again = 0; again < 4; again++) await sql`select 1`.execute(db)
  expect(await preparedTexts(db)).toEqual(['select * from thing where n = $1'])
  for (const { rows } of answers) expect(rows).toEqual([{ n: 1, word: 'one' }])
})

test('a table that gains a column under a plan is read with it', async () => {
  const db = await oneConnection()
  for (let again = 0; again < 4; again++) await things(db)
  await sql`alter table thing add column more int default 7`.execute(db)
  expect((await things(db)).rows).toEqual([{ n: 1, word: 'one', more: 7 }])
  expect((await things(db)).rows).toEqual([{ n: 1, word: 'one', more: 7 }])
})

test('a transaction that such a change meets is refused once, and the next one goes through', async () => {
  const db = await oneConnection()
  for (let again = 0; again < 4; again++) await things(db)
  await sql`alter table thing add column more int default 7`.execute(db)
  const inTransaction = () => db.transaction().execute((db) => things(db))
  await expect(inTransaction()).rejects.toThrow('cached plan must not change result type')
  expect((await inTransaction()).rows).toEqual([{ n: 1, word: 'one', more: 7 }])
})

test('texts without end take no names without end', () => {
  const names = new PreparedNames()
  const given = Array.from({ length: 400 }, (_, at) => {
    names.of(`select ${at}`)
    names.of(`select ${at}`)
    return names.of(`select ${at}`)
  })
  expect(given.filter((name) => name !== undefined).length).toBe(200)
  expect(names.of('select 0')).toBe(given[0])
  expect(names.of('select 399')).toBe(undefined)
})

test('a text as long as a book is never prepared', () => {
  const names = new PreparedNames()
  const text = `select ${' '.repeat(8_000)}1`
  expect([names.of(text), names.of(text), names.of(text)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
