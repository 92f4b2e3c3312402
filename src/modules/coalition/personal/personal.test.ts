import { expect, test } from 'vitest'
import { publish } from '#platform/outbox/outbox.ts'
import { deliverAll, newSite } from '#tests/house.ts'
import { sentBy } from '#tests/joining.ts'
import { PEOPLE } from '#tests/world.ts'
import { applicationsOf } from './queries.ts'

test('an applicant takes their applications away with their data, and erased leaves no telephone', async () => {
  const site = await newSite()
  await sentBy(site)
  const answer = await site.visit('chen').get('/account/data/export.json')
  const mine = (await answer.json()) as { applications: unknown[] }
  expect(mine.applications).toMatchObject([
    {
      authority: 'Commune of the Test',
      title: 'Head of the resilience office',
      state: 'submitted',
    },
  ])
  const others = await site.visit('gita').get('/account/data/export.json')
  expect(((await others.json()) as { applications: unknown[] }).applications).toEqual([])
  await publish(site.work, 'people.person-erased', PEOPLE.chen.id)
  await deliverAll(site.work)
  expect(await applicationsOf(site.work, PEOPLE.chen.id)).toMatchObject([
    { authority: 'Commune of the Test', title: null, phone: null },
  ])
})
