import { sql } from 'kysely'
import type { Table } from './access.ts'
import type { Site } from './access-demo.ts'

/** A search as it is kept, and what it is renamed to. */
export const KEPT_SEARCH = { name: 'Floods', rhythm: 'weekly', wanted: 'q=flood', scope: 'all' }
export const RENAMED = { name: 'Floods elsewhere', rhythm: 'daily' }

/** Everybody searches; what somebody keeps is theirs alone; a mailed link stops its messages. */
export const FINDING: Table = {
  'GET /search': 'ooooooooooooo',
  'GET /library/search': 'ooooooooooooo',
  'GET /library/searches': 'soooooooooooo',
  'GET /library/searches/new': 'soooooooooooo',
  'GET /library/searches/:id': 's------o-----',
  'GET /library/searches/stop/:token': 'ooooooooooooo',
  'POST /library/searches': 'x>>>>>>>>>>>>',
  'POST /library/searches/resumption': 'x>>>>>>>>>>>>',
  'POST /library/searches/:id': 'x------>-----',
  'POST /library/searches/:id/removal': 'x------>-----',
  'POST /library/searches/stop/:token': '>>>>>>>>>>>>>',
}

/** A search that Amina keeps, and the link that stops its messages. */
export async function keptSearch({ work, visit }: Site) {
  const searchStop = 'stop'.padEnd(43, 'x')
  await visit('amina').post('/library/searches', KEPT_SEARCH)
  const { rows } = await sql<{ search: string }>`
    insert into library.saved_search_alert (id, search_id, at, records, stop_hash)
    select gen_random_uuid(), id, now(), 1, sha256(${searchStop}::bytea) from library.saved_search
    returning search_id as search`.execute(work.db)
  const [kept] = rows
  if (!kept) throw new Error('no search was kept')
  return { ...kept, searchStop, searchVersion: '1' }
}
