import { expect, test } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { loopOf } from '#platform/provenance/provenance.ts'
import { SHADE } from '#tests/actions.ts'
import { as, newWork, RECORD_KINDS } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'
import { assessImpact, startCrisis } from '../../index.ts'
import { actionsOf, changeAction, createAction, openAction, valuesOf } from './index.ts'

/** How many statements `act` sends to the database. */
async function countQueries(work: Work, act: (work: Work) => Promise<unknown>): Promise<number> {
  let count = 0
  const counting = work.db.withPlugin({
    transformQuery: ({ node }) => {
      count += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  await act({ ...work, db: counting })
  return count
}

test('an action addresses impacts, in both directions of the loop', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const crisis = await startCrisis(work, amina, {
    title: 'The flood',
    summary: '',
    types: ['flood'],
    startedOn: '2026-01-01',
    phase: 'recovery',
    phaseNames: {},
    geography: '',
    visibility: 'city',
  })
  const impact = await assessImpact(work, amina, {
    at: { crisisId: crisis, system: 3, groupKey: 'children' },
    said: {
      ...{
        place: '',
        severity: 3,
        trend: 'worse',
        source: 'Clinic',
        whoCouldKnow: '',
        confidence: 'high',
      },
      statement: 'Children miss school',
      visibility: 'city',
    },
    version: 0,
  })
  const id = await createAction(work, amina, { ...SHADE, impacts: [impact] })
  const out = await loopOf(work, amina, RECORD_KINDS, { kind: 'action', id })
  expect(out.map(({ kind, relation, direction }) => [kind, relation, direction])).toEqual([
    ['impact', 'addresses', 'out'],
  ])
  const back = await loopOf(work, amina, RECORD_KINDS, { kind: 'impact', id: impact })
  expect(back.map((link) => [link.kind, link.href])).toContainEqual(['action', `/actions/${id}`])
  const held = await openAction(work, amina, id)
  if (held) await changeAction(work, amina, held, { ...valuesOf(held), impacts: [] })
  expect(await loopOf(work, amina, RECORD_KINDS, { kind: 'action', id })).toEqual([])
})

test('a link that somebody cannot see stays when they save the action', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const secret = await createAction(work, amina, { ...SHADE, visibility: 'office' })
  const open = { ...SHADE, lead: 'Public works' }
  const id = await createAction(work, amina, { ...open, dependencies: [secret] })
  const dina = await as(work, 'dina')
  const seen = await openAction(work, dina, id)
  expect(seen?.dependencies).toEqual([])
  if (seen) await changeAction(work, dina, seen, { ...valuesOf(seen), title: 'Mended' })
  expect((await openAction(work, amina, id))?.dependencies).toEqual([secret])
})

test('strangers see public actions without names, notes, reasons and hidden links', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const hidden = await createAction(work, amina, { ...SHADE, title: 'Hidden office plan' })
  const id = await createAction(work, amina, {
    ...SHADE,
    visibility: 'public',
    champion: 'Dina Kane',
    kindReason: 'Inner reasoning',
    notes: [{ column: 'Applicant', text: 'Jane Roe' }],
    dependencies: [hidden],
    exclusions: [await createAction(work, amina, { ...SHADE, title: 'Another hidden one' })],
    status: 'blocked',
    unblockCondition: 'The ministry answers',
    unblockOwner: 'Minister Named',
  })
  const inside = JSON.stringify(await openAction(work, amina, id))
  const words = ['Dina Kane', 'Inner reasoning', 'Jane Roe', 'Minister Named', hidden]
  for (const word of words) expect(inside).toContain(word)
  for (const name of ['gita', 'lena', 'chen', 'hana'] as const) {
    const outside = JSON.stringify(await openAction(work, await as(work, name), id))
    expect(outside).toContain('Shade at forty bus stops')
    for (const word of words) expect(outside).not.toContain(word)
  }
})

test('the list of a body is as many queries for one action as for three', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const list = (work: Work) => actionsOf(work, amina, BODIES.tamsara.id)
  const first = await createAction(work, amina, SHADE)
  const one = await countQueries(work, list)
  await createAction(work, amina, { ...SHADE, dependencies: [first] })
  await createAction(work, amina, {
    ...SHADE,
    exclusions: [first],
    beneficiaries: [{ group: 'tenants', sharePercent: 5 }],
  })
  expect([one, await countQueries(work, list)]).toEqual([5, 5])
})
