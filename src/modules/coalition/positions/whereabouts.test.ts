import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { seedMembers } from '../seeding/index.ts'

const TOWN = { name: 'Keur Tamsor', country: 'SN' }

async function placeOf(site: Awaited<ReturnType<typeof newSite>>) {
  const { rows } = await sql<Record<string, unknown>>`select latitude, longitude, zone,
    position_kind, position_near, position_km from coalition.place where name = ${TOWN.name}`.execute(
    site.work.db,
  )
  return rows[0]
}

test('a place added by hand needs no position', async () => {
  const site = await newSite()
  const begun = await site.visit('chen').post('/joining/by-hand', { ...TOWN, where: 'unknown' })
  expect(begun.status).toBe(303)
  expect(await placeOf(site)).toEqual({
    ...{ latitude: null, longitude: null, zone: 'Africa/Dakar' },
    ...{ position_kind: null, position_near: null, position_km: null },
  })
})

test('a place nearby is chosen by a person, never by its name alone, and said to be approximate', async () => {
  const site = await newSite()
  const near = { ...TOWN, where: 'near', nearName: 'Saint-Louis', nearKm: '12' }
  const asked = await site.visit('chen').post('/joining/by-hand', near)
  expect(asked.status).toBe(422)
  expect(await asked.text()).toMatch(/name="nearId"[^>]*value="2246452"/)
  const abroad = await site.visit('chen').post('/joining/by-hand', { ...near, nearId: '1275339' })
  expect(abroad.status).toBe(422)
  const begun = await site.visit('chen').post('/joining/by-hand', { ...near, nearId: '2246452' })
  const id = begun.headers.get('location')?.split('/')[2]
  expect(await placeOf(site)).toMatchObject({
    ...{ position_kind: 'near', position_near: 'Saint-Louis', position_km: 12 },
  })
  const page = await (await site.visit('chen').get(`/joining/${id}/review`)).text()
  expect(page).toContain('Approximate: near Saint-Louis, about 12 km')
})

test('coordinates are taken as a map writes them, and what is none is said beside the field', async () => {
  const site = await newSite()
  const given = { ...TOWN, where: 'given' }
  const odd = await site
    .visit('chen')
    .post('/joining/by-hand', { ...given, position: 'by the river' })
  expect([odd.status, (await odd.text()).includes('cannot be read as a position')]).toEqual([
    422,
    true,
  ])
  await site.visit('chen').post('/joining/by-hand', { ...given, position: '14°48′N 16°54′W' })
  expect(await placeOf(site)).toMatchObject({ latitude: 14.8, longitude: -16.9 })
})

const member = (name: string, latitude: number | null, longitude: number | null) => ({
  ...{ name, country: 'SN', latitude, longitude, zone: 'Africa/Dakar' },
  ...{ population: null, memberSince: '2024-05-07' },
})

test('members without a position are in the list beside the map, counted, and in every file', async () => {
  const site = await newSite()
  await seedMembers(site.work, [
    member('Tamsor', 14.7, -17.4),
    member('Corrin', null, null),
    member('Delme', null, null),
  ])
  const visit = site.visit()
  const page = await (await visit.get('/coalition')).text()
  expect(page).toContain('One city on the map')
  expect(page).toContain('2 members without a position are in the list only.')
  expect(page).toContain('/coalition/cities/corrin')
  expect(await (await visit.get('/coalition/cities/corrin')).text()).toMatch(
    /Position<\/dt>\s*<dd[^>]*>Not known/,
  )
  const geo = (await (await visit.get('/coalition/cities.geojson')).json()) as {
    features: { geometry: unknown; properties: { name: string; position: string } }[]
  }
  expect(geo.features.map((one) => [one.properties.name, one.geometry])).toEqual([
    ['Corrin', null],
    ['Delme', null],
    ['Tamsor', { type: 'Point', coordinates: [-17.4, 14.7] }],
  ])
  const json = (await (await visit.get('/coalition/cities.json')).json()) as {
    cities: { latitude: number | null; position: string }[]
  }
  expect(json.cities.map(({ latitude, position }) => [latitude, position])).toEqual([
    [null, 'unknown'],
    [null, 'unknown'],
    [14.7, 'given'],
  ])
  const csv = await (await visit.get('/coalition/cities.csv')).text()
  expect(csv.split(/\r?\n/)[1]).toContain(',,,unknown,,,Africa/Dakar')
})

test('the position is put right later by who may, and the gazetteer’s is not', async () => {
  const site = await newSite()
  await site.visit('chen').post('/joining/by-hand', { ...TOWN, where: 'unknown' })
  const { rows } = await sql<{ id: string }>`select id from coalition.place
    where name = ${TOWN.name}`.execute(site.work.db)
  const path = `/places/${rows[0]?.id}/position`
  const typed = { where: 'given', position: '14.8, -16.9' }
  expect((await site.visit('chen').post(path, typed)).status).toBe(403)
  expect((await site.visit('hana').post(path, typed)).status).toBe(303)
  expect(await placeOf(site)).toMatchObject({ latitude: 14.8, position_kind: 'given' })
})

test('the database keeps no half a position, and nothing near that does not say near what', async () => {
  for (const set of [sql`latitude = null`, sql`position_kind = 'near'`, sql`position_km = 3`]) {
    const site = await newSite()
    await seedMembers(site.work, [member('Tamsor', 14.7, -17.4)])
    const forced = sql`update coalition.place set ${set} where name = 'Tamsor'`.execute(
      site.work.db,
    )
    await expect(forced).rejects.toThrow(/check constraint/)
  }
})
