import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newSite } from '#tests/house.ts'
import { readyPlan, smallPlan, versionOf } from '#tests/plans.ts'

test('what is still open is said once, with the way to each section', async () => {
  const site = await newSite()
  const { id } = await smallPlan(site.work)
  for (const page of [`/plans/${id}`, `/plans/${id}/publication`]) {
    const { text } = await site.cost('amina', page)
    expect(text.match(/neither filled nor marked/g)).toHaveLength(1)
    const list = /These 9 sections are neither filled.*?<ul>(.*?)<\/ul>/s.exec(text)?.[1] ?? ''
    expect(list.match(new RegExp(`href="/plans/${id}/sections/`, 'g'))).toHaveLength(9)
  }
})

test('the versions of a plan stand beside it by pages, at the same number of queries', async () => {
  const site = await newSite()
  const { id } = await readyPlan(site.work)
  const bare = await site.cost('amina', `/plans/${id}`)
  expect(bare.text).toContain('Nothing published yet.')
  const _version = String(await versionOf(site.work, id))
  const published = await site
    .visit('amina')
    .post(`/plans/${id}/publication`, { note: 'New', _version })
  const first = published.headers.get('location') ?? ''
  const slug = first.split('/')[2] ?? ''
  const add = (from: number, to: number) =>
    sql`insert into toolkit.plan_version (id, plan_id, number, published_at, published_by, content, sha256, note)
      select gen_random_uuid(), plan_id, next, published_at, published_by, content, sha256, 'More'
      from toolkit.plan_version, generate_series(${from}::int, ${to}::int) next
      where plan_id = ${id} and number = 1`.execute(site.work.db)
  const lines = (text: string) =>
    [...text.matchAll(/>Version (\d+), /g)].map(([, number]) => Number(number))
  const cost = async () => [
    (await site.cost('amina', `/plans/${id}`)).queries,
    (await site.cost('amina', first)).queries,
  ]
  const one = await cost()
  await add(2, 3)
  expect(await cost()).toEqual(one)
  await add(4, 12)
  expect(await cost()).toEqual(one)
  for (const page of [`/plans/${id}`, `/plans/${slug}/versions/1`]) {
    const { text } = await site.cost('amina', page)
    expect(lines(text)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
    expect(text).toContain(`href="${page}?versions=2" rel="next"`)
    expect(lines((await site.cost('amina', `${page}?versions=2`)).text)).toEqual([2, 1])
  }
})
