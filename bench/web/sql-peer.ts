import { createHash } from 'node:crypto'
import pg from 'pg'
import { servePlans } from '../child.ts'
import { percentiles } from '../percentiles.ts'

/** One statement as it went to the database. */
export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] }

export type SqlPlan = {
  readonly url: string
  readonly pool: number
  readonly statements: readonly Statement[]
  readonly connections: number
  readonly ms: number
  readonly most: number
}

export type SqlResult = ReturnType<typeof percentiles> & { readonly perSecond: number }

let pool: { of: string; open: pg.Pool } | null = null

/** The platform keeps its connections warm, so the peer does as well. */
async function poolOf({ url, pool: max }: SqlPlan): Promise<pg.Pool> {
  if (pool?.of === `${max} ${url}`) return pool.open
  await pool?.open.end()
  const open = new pg.Pool({ connectionString: url, max, idleTimeoutMillis: 0 })
  pool = { of: `${max} ${url}`, open }
  return open
}

/** Prepared under a name of its own, as the platform sends what it sends often. */
const nameOf = (sql: string): string => createHash('sha256').update(sql).digest('hex').slice(0, 40)

/** Settings sent in one go: several commands are never prepared, and ask nothing. */
const isSeveral = (sql: string): boolean => sql.includes(';')

/** The statements of one page, one after the other, by as many at once as there are connections. */
async function run(plan: SqlPlan): Promise<SqlResult> {
  const open = await poolOf(plan)
  const times: number[] = []
  const began = performance.now()
  let begun = 0
  const names = plan.statements.map(({ sql }) => nameOf(sql))
  const asker = async () => {
    while (begun < plan.most && performance.now() - began < plan.ms) {
      begun++
      const from = performance.now()
      for (const [at, { sql, parameters }] of plan.statements.entries())
        if (isSeveral(sql)) await open.query(sql)
        else await open.query({ name: names[at] ?? '', text: sql, values: [...parameters] })
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: plan.connections }, asker))
  return { ...percentiles(times), perSecond: times.length / ((performance.now() - began) / 1000) }
}

servePlans(run)
