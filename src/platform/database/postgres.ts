import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { StartRefusal } from '#config.ts'
import { postgresBinaries } from './postgres-binaries.ts'
import { commandOf, isAlive, until } from './processes.ts'

/** A running embedded server: where to reach it, and how to stop it cleanly. */
export type Postgres = { readonly url: string; readonly pid: number; stop(): Promise<void> }

type Options = {
  /** Tests and benches give up safety for speed on a throw-away folder. Never for data that matters. */
  readonly throwAway?: boolean
}

/**
 * Starts the built-in PostgreSQL on `folder/postgres`, making the cluster at the first start. It
 * listens on a private unix socket only. A server left behind by a killed process is stopped first.
 */
export async function startPostgres(folder: string, options: Options = {}): Promise<Postgres> {
  const place = placeOf(folder)
  const binaries = await postgresBinaries()
  mkdirSync(folder, { recursive: true })
  giveSocketFolder(place.socket)
  if (!existsSync(path.join(place.data, 'PG_VERSION'))) await initialise(binaries.initdb, place)
  await stopLeftBehind(place)
  const child = launch(binaries.postgres, place, options)
  await ready(child, place)
  return { url: urlOf(place), pid: child.pid ?? 0, stop: () => stop(child) }
}

type Place = { data: string; socket: string; password: string; log: string }

function placeOf(folder: string): Place {
  const name = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16)
  return {
    data: path.join(folder, 'postgres'),
    socket: path.join(tmpdir(), `c2r-${name}`),
    password: path.join(folder, 'postgres-password'),
    log: path.join(folder, 'postgres.log'),
  }
}

const urlOf = (place: Place): string =>
  `postgresql://c2r:${readFileSync(place.password, 'utf8').trim()}@/postgres?host=${encodeURIComponent(place.socket)}`

/** The address of a server that runs on this folder right now, or null. */
export function runningPostgres(folder: string): string | null {
  const place = placeOf(folder)
  const pid = pidIn(place.data)
  return pid !== null && servesFolder(pid, place.data) ? urlOf(place) : null
}

function pidIn(data: string): number | null {
  try {
    return Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]) || null
  } catch {
    return null
  }
}

const servesFolder = (pid: number, data: string): boolean =>
  isAlive(pid) && commandOf(pid).includes('postgres') && commandOf(pid).includes(data)

/** PostgreSQL refuses root: as root it runs under `postgres` where there is one, else `nobody`. */
function unprivileged(): { uid: number; gid: number } | null {
  if (userInfo().uid !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new StartRefusal(
    'PostgreSQL does not run as root and there is no user nobody: start as another user.',
  )
}

/**
 * As root, `setpriv` lets the unprivileged server still walk through folders only root may enter
 * (a checkout below /root, a private temporary folder). Without it the folders must be open.
 */
function asServer(command: string, args: readonly string[]) {
  const user = unprivileged()
  if (!user) return { command, args: [...args], ids: {} }
  const setpriv = '/usr/bin/setpriv'
  if (!existsSync(setpriv)) return { command, args: [...args], ids: user }
  const walk = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  const who = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  return { command: setpriv, args: [...who, ...walk, '--', command, ...args], ids: {} }
}

/**
 * Its name can be guessed, and anybody may write where it lies: one that somebody else has made, or
 * a link that leads elsewhere, would hand them the database, or a folder of theirs choosing to us.
 */
export function giveSocketFolder(socket: string): void {
  const user = unprivileged()
  try {
    mkdirSync(socket, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if (!isOwnFolder(socket, user?.uid ?? null))
    throw new StartRefusal(
      `The folder ${socket} belongs to somebody else: have it removed, or set TMPDIR to a folder only this user may write.`,
    )
  chmodSync(socket, 0o700)
  if (user) chownSync(socket, user.uid, user.gid)
}

function isOwnFolder(folder: string, server: number | null): boolean {
  const held = lstatSync(folder)
  return held.isDirectory() && [userInfo().uid, server].includes(held.uid)
}

async function initialise(initdb: string, place: Place): Promise<void> {
  mkdirSync(place.data, { recursive: true, mode: 0o700 })
  const user = unprivileged()
  if (user) chownSync(place.data, user.uid, user.gid)
  writeFileSync(place.password, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600 })
  if (user) chownSync(place.password, user.uid, user.gid)
  const run = asServer(initdb, [
    `--pgdata=${place.data}`,
    '--username=c2r',
    `--pwfile=${place.password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
  ])
  const log = openSync(place.log, 'a', 0o600)
  const child = spawn(run.command, run.args, { ...run.ids, stdio: ['ignore', log, log] })
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) {
    rmSync(place.data, { recursive: true, force: true })
    throw new StartRefusal(
      `The built-in database could not be made in ${place.data}: ${lastLines(place.log)}`,
    )
  }
}

const lastLines = (file: string): string =>
  readFileSync(file, 'utf8').trim().split('\n').slice(-3).join(' ').slice(-400)

/** A killed platform leaves its server running; a killed server leaves its lock file. Both end here. */
async function stopLeftBehind({ data, socket }: Place): Promise<void> {
  const pid = pidIn(data)
  if (pid === null) return
  if (!servesFolder(pid, data)) {
    rmSync(path.join(data, 'postmaster.pid'), { force: true })
    // The number in the socket's own lock may be somebody else's by now; the folder is this server's alone.
    for (const name of readdirSync(socket)) rmSync(path.join(socket, name), { force: true })
    return
  }
  process.kill(pid, 'SIGINT')
  if (await until(() => !isAlive(pid), 20_000)) return
  process.kill(pid, 'SIGQUIT')
  await until(() => !isAlive(pid), 10_000)
}

function launch(postgres: string, place: Place, options: Options): ChildProcess {
  const quick = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']
  const settings = [
    ...['-c', 'listen_addresses=', '-c', `unix_socket_directories=${place.socket}`],
    ...['-c', 'max_connections=120', '-c', 'shared_buffers=128MB', '-c', 'timezone=UTC'],
    // Disks without a moving arm, and mostly memory: an index is worth its use far sooner than by default.
    ...['-c', 'random_page_cost=1.1', '-c', 'effective_cache_size=1GB'],
    ...(options.throwAway ? quick : []),
  ]
  const run = asServer(postgres, ['-D', place.data, ...settings])
  const log = openSync(place.log, 'a', 0o600)
  // Detached: a Ctrl-C in the terminal must reach the platform alone, which drains and then stops us.
  return spawn(run.command, run.args, { ...run.ids, detached: true, stdio: ['ignore', log, log] })
}

async function ready(child: ChildProcess, place: Place): Promise<void> {
  const started = () => {
    if (child.exitCode !== null)
      throw new StartRefusal(`The built-in database did not start: ${lastLines(place.log)}`)
    try {
      return readFileSync(path.join(place.data, 'postmaster.pid'), 'utf8').includes('ready')
    } catch {
      return false
    }
  }
  if (await until(started, 60_000)) return
  child.kill('SIGQUIT')
  throw new StartRefusal(`The built-in database did not get ready: ${lastLines(place.log)}`)
}

/** A fast shutdown: open transactions roll back, everything acknowledged is on disk. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  await gone
}
