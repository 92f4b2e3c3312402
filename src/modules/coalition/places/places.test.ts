import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { as, newSite, newWork } from '#tests/house.ts'
import { seedMembers } from '../seeding/index.ts'
import {
  addPlaceByHand,
  changeParent,
  changeSuccessor,
  externalIdsOf,
  findPlace,
  type HandPlace,
  kilometresBetween,
  placeFromGazetteer,
  placesSharingName,
} from './index.ts'

const at = (latitude: number, longitude: number) =>
  ({ kind: 'given', latitude, longitude }) as const

const VILLAGE: HandPlace = {
  ...{ name: 'Keur Tamsor', country: 'SN', division: 'Thiès', where: at(14.8, -16.9) },
  ...{ population: 1200, populationYear: 2023, populationSource: 'Census' },
}

test('a place of the gazetteer is made once, with its GeoNames id, source and day', async () => {
  const work = await newWork()
  const first = await placeFromGazetteer(work, 2_246_452)
  expect((await placeFromGazetteer(work, 2_246_452)).id).toBe(first.id)
  expect(await externalIdsOf(work, first.id)).toEqual([
    { kind: 'geonames', value: '2246452', source: 'geonames.org', noted_on: '2026-03-02' },
  ])
})

test('any smaller authority is added by hand, in the zone of the nearest known place', async () => {
  const work = await newWork()
  const place = await addPlaceByHand(work, await as(work, 'chen'), VILLAGE)
  expect(await findPlace(work, place.id)).toMatchObject({
    ...{ zone: 'Africa/Dakar', region: 'africa', geonames_id: null, population: 1200 },
  })
})

test('swapped coordinates are noticed', async () => {
  const work = await newWork()
  const swapped = { ...VILLAGE, where: at(-16.9, 74.8) }
  await expect(addPlaceByHand(work, await as(work, 'chen'), swapped)).rejects.toMatchObject({
    field: 'position',
  })
})

test('a hand-added place shares its other spellings with the one of the gazetteer', async () => {
  const work = await newWork()
  const gazetteer = await placeFromGazetteer(work, 1_275_339)
  const hand = await addPlaceByHand(work, await as(work, 'chen'), {
    ...VILLAGE,
    ...{ name: 'Bombay', country: 'IN', where: at(19.07, 72.88) },
  })
  expect([...(await placesSharingName(work, hand.id))].sort()).toEqual(
    [gazetteer.id, hand.id].sort(),
  )
})

const town = (name: string) => ({
  ...{ name, country: 'SN', latitude: 14.7, longitude: -17.4, zone: 'Africa/Dakar' },
  ...{ population: null, memberSince: '2024-05-07' },
})

async function twoPlaces() {
  const work = await newWork()
  const bodies = await seedMembers(work, [town('Tamsor'), town('Corrin')])
  const rows = await sql<{ place_id: string }>`select place_id from coalition.member_card
    where body_id = any(${bodies}::uuid[]) order by name desc`.execute(work.db)
  const [tamsor = '', corrin = ''] = rows.rows.map((row) => row.place_id)
  return { work, tamsor, corrin }
}

test('a place has a parent and a successor, and never comes back to itself', async () => {
  const { work, tamsor, corrin } = await twoPlaces()
  const hana = await as(work, 'hana')
  await changeParent(work, hana, tamsor, corrin)
  await expect(changeParent(work, hana, corrin, tamsor)).rejects.toMatchObject({ kind: 'conflict' })
  await expect(changeParent(work, hana, tamsor, tamsor)).rejects.toMatchObject({ kind: 'conflict' })
  await changeSuccessor(work, hana, tamsor, { id: corrin, on: '2026-01-01' })
  const back = { id: tamsor, on: '2026-01-01' }
  await expect(changeSuccessor(work, hana, corrin, back)).rejects.toMatchObject({
    kind: 'conflict',
  })
  const forced = sql`update coalition.place set parent_id = ${tamsor} where id = ${corrin}`
  await expect(forced.execute(work.db)).rejects.toThrow('its own parent')
})

test('only officers say what a place lies in', async () => {
  const { work, tamsor, corrin } = await twoPlaces()
  for (const name of ['amina', 'jun', 'chen', 'lena'] as const)
    await expect(changeParent(work, await as(work, name), tamsor, corrin)).rejects.toMatchObject({
      kind: 'forbidden',
    })
})

test('codes carry source and day, have the shape of their register, and name one place', async () => {
  const site = await newSite()
  const place = await placeFromGazetteer(site.work, 2_246_452)
  const path = `/places/${place.id}`
  const code = { kind: 'wikidata', value: 'Q485410', source: 'wikidata.org', notedOn: '2026-02-01' }
  expect((await site.visit('hana').post(`${path}/external-ids`, code)).status).toBe(303)
  expect((await site.visit('hana').post(`${path}/external-ids`, code)).status).toBe(422)
  const odd = await site.visit('hana').post(`${path}/external-ids`, { ...code, value: '12' })
  expect(await odd.text()).toContain('looks different')
  expect((await site.visit('chen').post(`${path}/external-ids`, code)).status).toBe(403)
  expect(await (await site.visit('hana').get(path)).text()).toContain('Q485410')
  expect((await site.visit('chen').get(path)).status).toBe(404)
})

test('distances are those of the globe', () => {
  const paris = { latitude: 48.8566, longitude: 2.3522 }
  const london = { latitude: 51.5074, longitude: -0.1278 }
  expect(Math.round(kilometresBetween(paris, london))).toBe(344)
})
