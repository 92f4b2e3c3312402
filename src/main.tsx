import { createServer, type Server } from 'node:http'
import { type Config, readConfig, StartRefusal } from '#config.ts'
import { actorOfToken } from '#people'
import { closeWorkers } from '#platform/compute/compute.ts'
import { Held } from '#platform/database/held.ts'
import { startJobs } from '#platform/jobs/jobs.ts'
import { openLog } from '#platform/log/log.ts'
import { openMetrics } from '#platform/log/metrics.ts'
import { mailJob } from '#platform/mail/mail.ts'
import { bounceJobs } from '#platform/mailing/bounces/maildir.ts'
import { openSender } from '#platform/mailing/sending/open-sender.ts'
import { mailingKey } from '#platform/mailing/tokens.ts'
import { startPoller } from '#platform/outbox/poller.ts'
import { type Opened, openPlatform } from '#platform/process/open.ts'
import { buildAssets } from '#web/assets.ts'
import type { House } from '#web/house.ts'
import { visitorsFirst } from '#web/visitor-front.ts'
import { VisitorPages } from '#web/visitor-pages.ts'
import {
  buildApp,
  FEEDS,
  JOBS,
  LISTENERS,
  RECORD_KINDS,
  ROOM_LINKS,
  SEARCH_KINDS,
  SHOWCASES,
} from './app.tsx'

/** Requests still running at a stop get this long. Units: milliseconds. */
const DRAIN_MS = 25_000

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

async function furnish(opened: Opened): Promise<House> {
  return {
    config: opened.config,
    db: opened.db,
    log: openLog(opened.config.logLevel),
    metrics: openMetrics(),
    storage: opened.storage,
    assets: await buildAssets(),
    rooms: ROOM_LINKS,
    recordKinds: RECORD_KINDS,
    showcases: SHOWCASES,
    searchKinds: SEARCH_KINDS,
    feeds: FEEDS,
    postLimit: { burst: 120, perMinute: 240 },
    visitorPagesMs: 1_000,
    held: new Held(),
    now: () => new Date(),
    actorOf: actorOfToken,
  }
}

async function listen(house: House): Promise<Server> {
  const visitors = new VisitorPages(house)
  const server = createServer(visitorsFirst(house, visitors, buildApp(house, visitors)))
  const { port, host } = house.config
  return new Promise((resolve, reject) => {
    server.listen(port, host, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => reject(refusalFor(error, house.config)))
  })
}

function refusalFor(error: NodeJS.ErrnoException, { port, host }: Config): Error {
  if (error.code === 'EADDRINUSE')
    return new StartRefusal(
      `Port ${port} is taken by another program: stop that one, or set PORT to a free port.`,
    )
  if (error.code === 'EACCES')
    return new StartRefusal(`Port ${port} may not be used by this user: set PORT to 1024 or above.`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new StartRefusal(`HOST ${host} is no address of this machine: correct it or unset it.`)
  return error
}

async function start(): Promise<void> {
  const config = readConfig()
  const opened = await openPlatform(config)
  try {
    if (opened.migrated.length > 0) say(`database: ${opened.migrated.length} steps run`)
    const house = await furnish(opened)
    if (config.demo) await seedDemo(opened)
    const jobs = [
      ...JOBS,
      mailJob(config.smtpUrl, config.mailFrom, config.baseUrl),
      ...bounceJobs({
        ...{ key: mailingKey(opened.config), folder: config.bulkMail.bounceFolder },
        log: house.log,
      }),
    ]
    const runner = await startJobs(opened.pool, opened.db, jobs, house.log)
    const poller = startPoller(opened.db, LISTENERS, house.log)
    const sender = openSender(opened, house)
    const server = await listen(house).catch(async (error: unknown) => {
      await Promise.all([poller.stop(), runner.stop(), sender?.stop()])
      throw error
    })
    say(`ready: ${config.baseUrl}`)
    stopOnSignal(async () => {
      await drained(server)
      await Promise.all([poller.stop(), runner.stop(), sender?.stop()])
      await closeWorkers()
      await opened.close()
    })
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function seedDemo(opened: Opened): Promise<void> {
  const { seedWhenEmpty } = await import('#tests/world.ts')
  if (await seedWhenEmpty({ db: opened.db, now: new Date() }, opened.storage))
    say('demo: a small coalition is here')
}

/** No new connections; those at work finish; idle ones close at once. */
function drained(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, DRAIN_MS)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const onSignal = () => {
    if (stopping) return
    stopping = true
    say('stopping: requests end, then the database')
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}

start().catch((error: unknown) => {
  const line =
    error instanceof StartRefusal ? error.message : String((error as Error)?.stack ?? error)
  process.stderr.write(`${line}\n`)
  process.exit(1)
})
