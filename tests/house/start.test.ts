import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { expect, inject, onTestFinished, test } from 'vitest'
import { databaseUrl } from '../database.ts'

/** The server as a person starts it: a process of its own, on a folder and a port of its own. */
function launch(settings: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.tsx'], {
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'silent', C2R_DEMO: '0', ...settings },
  })
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  onTestFinished(() => {
    if (child.exitCode === null) child.kill('SIGTERM')
  })
  return {
    child,
    said: () => said,
    ended: ending(child),
    ready: () =>
      until(() => {
        if (child.exitCode !== null) throw new Error(`it ended: ${said}`)
        return said.includes('ready:')
      }),
  }
}

const ending = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (done()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('it took too long')
}

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-start-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A port nobody has right now. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return String(typeof address === 'object' && address ? address.port : 0)
}

const postmaster = (folder: string): number =>
  Number(readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('starts on an empty folder, stops cleanly on a signal, and after kill -9 of everything starts again with all it had acknowledged', async () => {
  const folder = newFolder()
  const PORT = await freePort()
  const first = launch({ PORT, C2R_DATA: folder })
  await first.ready()
  const database = postmaster(folder)
  const answer = await fetch(`http://127.0.0.1:${PORT}/drafts`, {
    method: 'POST',
    headers: {
      origin: `http://localhost:${PORT}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: '_page=/kept&text=acknowledged',
  })
  expect(answer.status).toBe(200)
  process.kill(database, 'SIGKILL')
  first.child.kill('SIGKILL')
  await first.ended

  const second = launch({ PORT, C2R_DATA: folder })
  await second.ready()
  const client = new pg.Client(urlIn(folder))
  await client.connect()
  const kept = await client.query(
    "select fields ->> 'text' as text from platform.draft where page = '/kept'",
  )
  await client.end()
  expect(kept.rows).toEqual([{ text: 'acknowledged' }])

  const pid = postmaster(folder)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
  expect(alive(pid)).toBe(false)
}, 90_000)

/** The address of a folder's own server, as the platform computes it. */
function urlIn(folder: string): string {
  const socket = readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[4]
  const password = readFileSync(path.join(folder, 'postgres-password'), 'utf8').trim()
  return `postgresql://c2r:${password}@/postgres?host=${encodeURIComponent(socket ?? '')}`
}

test('a database left running by a killed platform is taken over', async () => {
  const folder = newFolder()
  const first = launch({ PORT: await freePort(), C2R_DATA: folder })
  await first.ready()
  const orphan = postmaster(folder)
  first.child.kill('SIGKILL')
  await first.ended
  expect(alive(orphan)).toBe(true)
  const second = launch({ PORT: await freePort(), C2R_DATA: folder })
  await second.ready()
  expect(alive(orphan)).toBe(false)
  second.child.kill('SIGTERM')
  expect(await second.ended).toBe(0)
}, 90_000)

test('refuses in one line, with what to do: folder in use, port taken', async () => {
  const folder = newFolder()
  const PORT = await freePort()
  const running = launch({ PORT, C2R_DATA: folder })
  await running.ready()
  const same = launch({ PORT: await freePort(), C2R_DATA: folder })
  expect(await same.ended).toBe(1)
  expect(same.said()).toBe(
    `The data folder ${folder} is in use by a running instance (process ${running.child.pid}): stop that one, or set C2R_DATA to another folder.\n`,
  )
  const other = launch({ PORT, C2R_DATA: newFolder() })
  expect(await other.ended).toBe(1)
  expect(other.said()).toContain(
    `Port ${PORT} is taken by another program: stop that one, or set PORT to a free port.\n`,
  )
  running.child.kill('SIGTERM')
  expect(await running.ended).toBe(0)
}, 90_000)

const REFUSALS: readonly { name: string; settings: () => Record<string, string>; line: RegExp }[] =
  [
    {
      name: 'a folder that cannot be written',
      settings: () => {
        const file = path.join(newFolder(), 'file')
        writeFileSync(file, '')
        return { C2R_DATA: path.join(file, 'data') }
      },
      line: /^The data folder .* cannot be written \(ENOTDIR\): give this user .*\n$/,
    },
    {
      name: 'a database that does not answer',
      settings: () => ({ C2R_DATA: newFolder(), DATABASE_URL: 'postgresql://127.0.0.1:1/none' }),
      line: /^The database cannot be reached \(.*\): check DATABASE_URL and that PostgreSQL is running\.\n$/,
    },
    {
      name: 'a setting that means nothing',
      settings: () => ({ C2R_DATA: newFolder(), PORT: 'many' }),
      line: /^PORT is no number: correct it or leave it unset \(docs\/operating\.md\)\.\n$/,
    },
    {
      name: 'production without a secret',
      settings: () => ({ C2R_DATA: newFolder(), NODE_ENV: 'production' }),
      line: /^C2R_SECRET is not set: in production give it 32 .*\n$/,
    },
    {
      name: 'production without its address',
      settings: () => ({
        C2R_DATA: newFolder(),
        NODE_ENV: 'production',
        C2R_SECRET: 'x'.repeat(32),
      }),
      line: /^BASE_URL is not set: in production give the address people type.*\n$/,
    },
    {
      name: 'development open to other machines',
      settings: () => ({ C2R_DATA: newFolder(), HOST: '0.0.0.0' }),
      line: /^HOST 0\.0\.0\.0 lets other machines in, .*: leave HOST unset, or set NODE_ENV=production\.\n$/,
    },
  ]

test.each(REFUSALS)(
  'refuses in one line: $name',
  async ({ settings, line }) => {
    const started = launch(settings())
    expect(await started.ended).toBe(1)
    expect(started.said()).toMatch(line)
  },
  30_000,
)

async function newDatabase(): Promise<{ url: string; client: pg.Client }> {
  const server = inject('postgresUrl')
  const name = `start_${Math.random().toString(36).slice(2, 10)}`
  const admin = new pg.Client(server)
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const client = new pg.Client(databaseUrl(server, name))
  await client.connect()
  onTestFinished(() => client.end())
  return { url: databaseUrl(server, name), client }
}

test('two processes that start against one database migrate it once', async () => {
  const { url, client } = await newDatabase()
  const folder = () => ({ C2R_DATA: newFolder(), DATABASE_URL: url })
  const [a, b] = [
    launch({ PORT: await freePort(), ...folder() }),
    launch({ PORT: await freePort(), ...folder() }),
  ]
  await Promise.all([a.ready(), b.ready()])
  expect([a.said(), b.said()].filter((said) => said.includes('steps run'))).toHaveLength(1)
  const ran = await client.query(
    'select count(*)::int as n, count(distinct name)::int as names from migration',
  )
  expect(ran.rows[0].n).toBe(ran.rows[0].names)
  for (const one of [a, b]) one.child.kill('SIGTERM')
  expect(await Promise.all([a.ended, b.ended])).toEqual([0, 0])
}, 90_000)

test('refuses a database whose history has another text, and one from a newer version', async () => {
  const { url, client } = await newDatabase()
  const settings = async () => ({
    PORT: await freePort(),
    C2R_DATA: newFolder(),
    DATABASE_URL: url,
  })
  const first = launch(await settings())
  await first.ready()
  first.child.kill('SIGTERM')
  await first.ended
  await client.query("update migration set checksum = 'x' where name = '0001-platform.sql'")
  const changed = launch(await settings())
  expect(await changed.ended).toBe(1)
  expect(changed.said()).toBe(
    'Migration 0001-platform.sql was changed after it ran here: put its old text back and write a new, higher-numbered step.\n',
  )
  await client.query(
    "update migration set name = '9999-later.sql' where name = '0001-platform.sql'",
  )
  const newer = launch(await settings())
  expect(await newer.ended).toBe(1)
  expect(newer.said()).toContain('Migration 9999-later.sql ran here but is not in db/migrations')
}, 90_000)

test('a lock left by a killed process, or by one whose number was given to another, does not count', async () => {
  const folder = newFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'instance.lock'), `${process.pid} 12345`)
  const started = launch({ PORT: await freePort(), C2R_DATA: folder })
  await started.ready()
  started.child.kill('SIGTERM')
  expect(await started.ended).toBe(0)
}, 60_000)
