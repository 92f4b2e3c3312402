import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newWork } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'
import { actorFor } from '../service.ts'
import { secretariatOf } from './queries.ts'
import { addOfficer } from './service.ts'

test('the first officer comes in with every role of the secretariat, and is not seated twice', async () => {
  const work = await newWork()
  await addOfficer(work, { address: 'First@Office.Example', name: 'Nia First' })
  const found = await sql<{
    id: string
  }>`select person_id as id from people.address where address = 'first@office.example'`.execute(
    work.db,
  )
  const actor = await actorFor(work, found.rows[0]?.id ?? '')
  expect(actor?.seats.map((seat) => [seat.bodyName, seat.standing, seat.roles.length])).toEqual([
    ['C2R Secretariat', 'active', 6],
  ])
  await expect(
    addOfficer(work, { address: 'first@office.example', name: 'Nia' }),
  ).rejects.toMatchObject({
    kind: 'conflict',
  })
  await expect(addOfficer(work, { address: 'nobody', name: 'N' })).rejects.toMatchObject({
    kind: 'invalid',
  })
})

test('of two secretariats the older one is it, whatever their names and ids', async () => {
  const work = await newWork()
  const before = '00000000-0000-4000-8000-000000000001'
  await sql`insert into people.body (id, kind, name, slug, standing, created_at)
    values (${before}, 'secretariat', 'A Secretariat', 'a-secretariat', 'active',
      (select created_at + interval '1 day' from people.body where id = ${BODIES.secretariat.id}))`.execute(
    work.db,
  )
  expect(await secretariatOf(work)).toBe(BODIES.secretariat.id)
})
