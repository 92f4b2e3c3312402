import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { databaseUrl } from '../database.ts'

/** The first start with the whole demo takes longest. Units: milliseconds. */
const READY_MS = 150_000
/** What is still running then is killed. Units: milliseconds. */
const STOP_MS = 10_000

export type Site = {
  readonly origin: string
  /** Reads and turns what no visitor can: the table of sign-ins, the messages. */
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  stop(): Promise<void>
}

/**
 * The real server as a process of its own, on loopback, with a database and a folder of its own:
 * `small` holds the named people and four bodies, `demo` what a first start shows.
 */
export async function startSite(world: 'small' | 'demo'): Promise<Site> {
  const url = await newDatabase(world)
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-journey-'))
  const port = await freePort()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.tsx'], {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'development',
      LOG_LEVEL: 'error',
      PORT: String(port),
      C2R_DATA: folder,
      DATABASE_URL: url,
      C2R_DEMO: world === 'demo' ? '1' : '0',
    },
  })
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  const stop = async () => {
    await ended(child)
    await pool.end()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await ready(child)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    origin: `http://localhost:${port}`,
    sql: async (text, values) => (await pool.query(text, values)).rows,
    stop,
  }
}

/** The template holds the small world; the demo is sown by the first start on an empty database. */
async function newDatabase(world: 'small' | 'demo'): Promise<string> {
  const server = inject('postgresUrl')
  const name = `journey_${Math.random().toString(36).slice(2, 10)}`
  const client = new pg.Client(server)
  await client.connect()
  await client.query(
    `create database ${name} template ${world === 'small' ? 'template' : 'template0'}`,
  )
  await client.end()
  return databaseUrl(server, name)
}

/** A port nobody has right now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

/** Until it says so. What it says on its error stream afterwards is shown with the tests. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const fail = (why: string) => reject(new Error(`the site did not start (${why}): ${said}`))
    const late = setTimeout(() => fail('too late'), READY_MS)
    child.once('exit', (code) => fail(`ended with ${code}`))
    child.stderr?.on('data', (chunk) => {
      said += chunk
      process.stderr.write(chunk)
    })
    child.stdout?.on('data', (chunk) => {
      said += chunk
      if (!said.includes('ready:')) return
      clearTimeout(late)
      resolve()
    })
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
  await gone
  clearTimeout(late)
}
