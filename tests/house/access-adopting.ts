import { sql } from 'kysely'
import { BODIES } from '../world.ts'
import type { Site } from './access-demo.ts'
import type { Stage } from './access-stage.ts'

/** Tamsara takes over an action that another city shows to everybody. */
export async function adopting(site: Site): Promise<Stage> {
  const { rows } = await sql<{ id: string }>`select id from toolkit.action
    where visibility = 'public' and body_id <> ${BODIES.tamsara.id}
      and status not in ('dropped', 'superseded') order by id limit 1`.execute(site.work.db)
  const id = rows[0]?.id ?? ''
  const answer = await site.visit('amina').post('/adoptions', { kind: 'action', id })
  return { adoption: answer.headers.get('location')?.split('/').at(-1) ?? '' }
}
