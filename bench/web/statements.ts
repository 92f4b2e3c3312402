import { Kysely, type LogEvent, PostgresDialect } from 'kysely'
import { readConfig, withSecret } from '#config.ts'
import { actorOfToken } from '#people'
import { openLog } from '#platform/log/log.ts'
import { openMetrics } from '#platform/log/metrics.ts'
import { openStorage } from '#platform/storage/storage.ts'
import { buildAssets } from '#web/assets.ts'
import type { House } from '#web/house.ts'
import {
  buildApp,
  FEEDS,
  RECORD_KINDS,
  ROOM_LINKS,
  SEARCH_KINDS,
  SHOWCASES,
} from '../../src/app.tsx'
import type { Asked } from './page.ts'
import type { Platform } from './platform.ts'
import type { Statement } from './sql-peer.ts'

export type Listen = (asked: Asked) => Promise<readonly Statement[]>

/** The same site in this process on the same database, to hear which statements a page sends. */
export async function listenToPages({ pool, port, folder }: Platform): Promise<Listen> {
  let heard: Statement[] = []
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }: LogEvent) => {
      heard.push({ sql: query.sql, parameters: query.parameters })
    },
  })
  const config = withSecret(readConfig({ C2R_DATA: folder, PORT: String(port) }))
  const house: House = {
    config,
    db,
    log: openLog('silent'),
    metrics: openMetrics(),
    storage: openStorage(folder),
    assets: await buildAssets(),
    rooms: ROOM_LINKS,
    recordKinds: RECORD_KINDS,
    showcases: SHOWCASES,
    searchKinds: SEARCH_KINDS,
    feeds: FEEDS,
    postLimit: { burst: 120, perMinute: 240 },
    now: () => new Date(),
    actorOf: actorOfToken,
  }
  const app = buildApp(house)
  return async ({ path, cookie }) => {
    heard = []
    const headers = { host: `localhost:${port}`, ...(cookie === undefined ? {} : { cookie }) }
    const answer = await app.request(path, { headers })
    await answer.arrayBuffer()
    return heard
  }
}
