import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Database, openDatabase } from '#platform/database/connect.ts'
import { runningPostgres } from '#platform/database/postgres.ts'

/** The real platform in a process of its own, on a folder of its own, as `bin/start` starts it. */
export type Platform = Database & {
  readonly port: number
  readonly pid: number
  readonly folder: string
  readonly databaseUrl: string
  stop(): Promise<void>
}

const ROOT = path.resolve(import.meta.dirname, '../..')
const START_MS = 60_000
const STOP_MS = 40_000

/** As behind one proxy: the caller's network is what the proxy says, and limits are counted by it. */
const SETTINGS = { NODE_ENV: 'test', C2R_DEMO: '0', HOST: '127.0.0.1', TRUSTED_PROXIES: '1' }

export async function startPlatform(): Promise<Platform> {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-bench-'))
  const port = await freePort()
  const inherited = Object.fromEntries(
    ['PATH', 'HOME', 'LANG'].map((name) => [name, process.env[name]]),
  )
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=8', '--import', 'tsx', 'src/main.tsx'],
    {
      cwd: ROOT,
      env: { ...inherited, ...SETTINGS, PORT: String(port), C2R_DATA: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const lost = () => child.kill('SIGKILL')
  process.once('exit', lost)
  const clean = async () => {
    await stopped(child)
    process.off('exit', lost)
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(child, folder)
    const databaseUrl = runningPostgres(folder)
    if (databaseUrl === null) throw new Error('the database of the platform does not run')
    const database = openDatabase(databaseUrl)
    const stop = async () => {
      await database.db.destroy()
      await clean()
    }
    return { ...database, port, pid: child.pid ?? 0, folder, databaseUrl, stop }
  } catch (error) {
    await clean()
    throw error
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const held = server.address()
      server.close(() => resolve(typeof held === 'object' && held ? held.port : 0))
    })
  })
}

/** The log is kept, as a service manager would keep it: writing it is part of what a page costs. */
function ready(child: ChildProcess, folder: string): Promise<void> {
  const file = path.join(folder, 'platform.log')
  const log = createWriteStream(file)
  child.stdout?.pipe(log, { end: false })
  child.stderr?.pipe(log, { end: false })
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the platform did not start')), START_MS)
    let said = ''
    const look = (bytes: Buffer) => {
      said += bytes.toString()
      if (!said.includes('ready: ')) return
      clearTimeout(late)
      child.stdout?.off('data', look)
      resolve()
    }
    child.stdout?.on('data', look)
    child.once('exit', (code) => {
      clearTimeout(late)
      reject(
        new Error(`the platform ended with ${code}: ${readFileSync(file, 'utf8').slice(-2000)}`),
      )
    })
  })
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await gone
  clearTimeout(late)
}
