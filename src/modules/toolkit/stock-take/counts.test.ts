import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { as, newSite, newWork } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'
import { crisesOf, openWave, startCrisis } from '../crises/index.ts'
import { assessImpact } from './assessing/index.ts'
import { impactsOfBody } from './cards.tsx'
import { stockTakeOf } from './matrix/index.ts'
import { beginAnswering, everybodyOf, inviteRespondent } from './respondents/index.ts'

/** The same Work with a count of the statements it runs. */
function counting(work: Work): { work: Work; count: () => number } {
  let statements = 0
  const plugin = {
    transformQuery: ({ node }: { node: unknown }) => {
      statements += 1
      return node
    },
    transformResult: async ({ result }: { result: unknown }) => result,
  }
  const db = work.db.withPlugin(plugin as Parameters<typeof work.db.withPlugin>[0])
  return { work: { ...work, db }, count: () => statements }
}

async function crisisIn(work: Work): Promise<string> {
  return startCrisis(work, await as(work, 'amina'), {
    title: 'River flood',
    summary: '',
    types: ['flood'],
    startedOn: '2026-01-12',
    phase: 'recovery',
    phaseNames: {},
    geography: '',
    visibility: 'city',
  })
}

async function fill(work: Work, id: string, systems: readonly number[]): Promise<void> {
  const amina = await as(work, 'amina')
  for (const system of systems) {
    await assessImpact(work, amina, {
      at: { crisisId: id, system, groupKey: 'tenants' },
      said: {
        place: '',
        severity: 2,
        trend: 'same',
        confidence: 'low',
        source: '',
        statement: '',
        whoCouldKnow: '',
        visibility: 'city',
      },
      version: 0,
    })
    const label = `Association ${system}`
    await inviteRespondent(work, amina, id, { kind: 'organisation', label, days: 2 })
  }
}

it('asks the database as often for three as for one', async () => {
  const work = await newWork()
  const id = await crisisIn(work)
  const dina = await as(work, 'dina')
  const amina = await as(work, 'amina')
  await beginAnswering(work, dina, id)
  const asked = async () => {
    const reads = [
      (held: Work) => stockTakeOf(held, dina, id),
      (held: Work) => impactsOfBody(held, dina, BODIES.tamsara.id),
      (held: Work) => crisesOf(held, dina, BODIES.tamsara.id),
      (held: Work) => everybodyOf(held, amina, id),
    ]
    const counts: number[] = []
    for (const read of reads) {
      const counted = counting(work)
      await read(counted.work)
      counts.push(counted.count())
    }
    return counts
  }
  await fill(work, id, [1])
  const one = await asked()
  await fill(work, id, [2, 3])
  await crisisIn(work)
  await crisisIn(work)
  expect(await asked()).toEqual(one)
  expect(one).toEqual([4, 1, 1, 3])
})

/** The three figures of a stock-take as a page shows them: cells looked at, severe, not known. */
const figuresIn = (page: string, shape: RegExp): readonly string[] =>
  (shape.exec(page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')) ?? []).slice(1)

it('gives one stock-take the same numbers on every page, each reader their own', async () => {
  const { work, visit } = await newSite()
  const id = await crisisIn(work)
  const amina = await as(work, 'amina')
  await fill(work, id, [1, 2, 3, 4, 5])
  await openWave(work, amina, id, { title: '', openedOn: '2026-03-02', note: '' })
  const said = { place: '', trend: 'same', confidence: 'low', source: '', statement: '' } as const
  for (const system of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    await assessImpact(work, amina, {
      at: { crisisId: id, system, groupKey: 'tenants' },
      said: {
        ...said,
        severity: system < 4 ? 3 : system < 6 ? null : 1,
        whoCouldKnow: '',
        visibility: system === 1 || system === 4 ? 'office' : 'city',
      },
      version: 0,
    })
  const read = async (name: 'chidi' | 'dina', path: string) => (await visit(name).get(path)).text()
  const numbersFor = async (name: 'chidi' | 'dina') => {
    const crisis = await read(name, `/crises/${id}`)
    const heading = /(\d+) cells looked at: (\d+) severe, (\d+) not known\./
    return [
      figuresIn(await read(name, `/crises/${id}/stock-take`), heading),
      figuresIn(crisis, /Cells looked at (\d+) Severe (\d+) Not known (\d+)/),
      figuresIn(await read(name, '/home'), /Wave 2, from 2 March 2026 (\d+) (\d+) (\d+)/),
      ...(/Causes/.test(crisis) ? [figuresIn(crisis, heading)] : []),
    ]
  }
  const own = ['12', '3', '2']
  expect(await numbersFor('chidi')).toEqual([own, own, own, own])
  const hers = ['10', '2', '1']
  expect(await numbersFor('dina')).toEqual([hers, hers, hers, hers])
})

it('says what to do where nobody answers yet, in an open wave and in a closed one', async () => {
  const site = await newSite()
  const id = await crisisIn(site.work)
  const href = `/crises/${id}/rapid/respondents`
  const open = await site.cost('amina', href)
  expect(open.text).toContain('Nobody answers yet')
  expect(open.text).toContain('Invite a department or an organisation below')
  await sql`update toolkit.wave set closed_at = ${site.work.now} where crisis_id = ${id}`.execute(
    site.work.db,
  )
  const closed = await site.cost('amina', href)
  expect(closed.text).toContain(`href="/crises/${id}/waves/new"`)
  expect(closed.text).not.toContain('Invite a department or an organisation below')
})
