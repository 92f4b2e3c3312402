import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { StartRefusal } from '#config.ts'
import { birthOf, isAlive } from '#platform/database/processes.ts'

const LEAST_FREE_MB = 100

/**
 * Takes the data folder for this process, or refuses in one line: it cannot be written, the disk is
 * full, or another instance works on it. A lock left by a killed process does not count.
 *
 * Returns what gives the folder back
 */
export function takeDataFolder(folder: string): () => void {
  writable(folder)
  enoughRoom(folder)
  const lock = path.join(folder, 'instance.lock')
  const mine = `${process.pid} ${birthOf(process.pid)}`
  try {
    writeFileSync(lock, mine, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    refuseIfRunning(lock, folder)
    rmSync(lock, { force: true })
    writeFileSync(lock, mine, { flag: 'wx' })
  }
  return () => {
    if (existsSync(lock) && readFileSync(lock, 'utf8') === mine) rmSync(lock, { force: true })
  }
}

function refuseIfRunning(lock: string, folder: string): void {
  const [pid = '0', birth = ''] = readFileSync(lock, 'utf8').split(' ')
  if (Number(pid) > 0 && isAlive(Number(pid)) && birthOf(Number(pid)) === birth)
    throw new StartRefusal(
      `The data folder ${folder} is in use by a running instance (process ${pid}): stop that one, or set C2R_DATA to another folder.`,
    )
}

function writable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK | constants.X_OK)
    const probe = path.join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC') throw full(folder, 0)
    throw new StartRefusal(
      `The data folder ${folder} cannot be written (${code}): give this user the right to write there, or set C2R_DATA to another folder.`,
    )
  }
}

function enoughRoom(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  const refusal = roomRefusal(folder, bavail * bsize)
  if (refusal) throw refusal
}

/** What is wrong with so many free bytes, or null when they will do for a start. */
export function roomRefusal(folder: string, freeBytes: number): StartRefusal | null {
  const megabytes = Math.floor(freeBytes / 1024 / 1024)
  return megabytes < LEAST_FREE_MB ? full(folder, megabytes) : null
}

const full = (folder: string, megabytes: number): StartRefusal =>
  new StartRefusal(
    `The disk that holds ${folder} is full (${megabytes} MB left, ${LEAST_FREE_MB} MB needed): make room, or set C2R_DATA to a folder on another disk.`,
  )
