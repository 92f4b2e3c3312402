import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newWork } from '#tests/house.ts'
import { actorFor } from '../service.ts'
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
