import { expect, test } from 'vitest'
import { as, newWork } from '#tests/house.ts'
import { BODIES, PEOPLE } from '#tests/world.ts'
import { seatOf } from '../service.ts'
import { changeSeat, endSeat, giveSeat } from './service.ts'

test('the last deputy of a city is not taken off before another is named, and may always leave', async () => {
  const work = await newWork()
  const [amina, bo] = [await as(work, 'amina'), await as(work, 'bo')]
  const seat = (await seatOf(work, PEOPLE.bo.id, BODIES.tamsara.id))?.id ?? ''
  const refusal = { kind: 'conflict', key: 'people.team.deputy-first', values: { body: 'Tamsara' } }
  await expect(endSeat(work, amina, seat)).rejects.toMatchObject(refusal)
  await expect(
    changeSeat(work, amina, seat, { roles: ['analyst'], version: 1 }),
  ).rejects.toMatchObject(refusal)
  await giveSeat(work, amina, {
    body: BODIES.tamsara.id,
    person: PEOPLE.chen.id,
    roles: ['deputy'],
  })
  await changeSeat(work, amina, seat, { roles: ['analyst'], version: 1 })
  const chen = await as(work, 'chen')
  const second = (await seatOf(work, PEOPLE.chen.id, BODIES.tamsara.id))?.id ?? ''
  await endSeat(work, chen, second)
  expect(await seatOf(work, PEOPLE.chen.id, BODIES.tamsara.id)).toBe(undefined)
  await endSeat(work, bo, seat)
})
