import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import type { Work } from '#platform/database/work.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import type { Log } from '#platform/log/log.ts'
import { sweepEvidence } from '../evidence.ts'
import { sweepAddresses } from '../held.ts'
import { takeBounce } from './intake.ts'

/** So many at once: the rest comes a minute later. */
const AT_ONCE = 500

export type Maildir = { readonly key: Buffer; readonly folder: string; readonly log: Log }

type Taken = { readonly taken: number; readonly failed: readonly string[] }

/**
 * Takes in what a mail server has put into a maildir. A message moves from `new` to `cur` when it is
 * in the ledger; a crash in between takes it in twice at most, which counts once a mailbox.
 * One that cannot be taken in goes to `failed` and holds nobody else up; while the database cannot be
 * reached all of them stay.
 *
 * Returns how many were taken in, and which were not
 */
export async function takeMaildir(work: Work, { key, folder, log }: Maildir): Promise<Taken> {
  const arrived = path.join(folder, 'new')
  const failed: string[] = []
  for (const name of ['cur', 'failed']) await mkdir(path.join(folder, name), { recursive: true })
  const names = (await readdir(arrived).catch(() => [])).filter((name) => !name.startsWith('.'))
  const now = names.slice(0, AT_ONCE)
  for (const name of now) {
    const file = path.join(arrived, name)
    try {
      await takeBounce(work, key, { raw: await readFile(file), to: null })
      await rename(file, path.join(folder, 'cur', `${name}:2,S`))
    } catch (error) {
      await sql`select 1`.execute(work.db)
      failed.push(name)
      log.error({ err: error, name, failed: failed.length }, 'a bounce could not be taken in')
      await rename(file, path.join(folder, 'failed', name))
    }
  }
  return { taken: now.length - failed.length, failed }
}

/** The schedule: bounces every minute where there is a maildir, and each night what is kept too long. */
export function bounceJobs(given: {
  readonly key: Buffer
  readonly folder: string | null
  readonly log: Log
}): readonly Job[] {
  const { folder } = given
  const sweep: Job = {
    name: 'platform.sweep-evidence',
    every: '47 2 * * *',
    async perform(work) {
      await sweepEvidence(work)
      await sweepAddresses(work)
    },
  }
  if (folder === null) return [sweep]
  const take: Job = {
    name: 'platform.take-bounces',
    every: '* * * * *',
    perform: async (work) => void (await takeMaildir(work, { ...given, folder })),
  }
  return [take, sweep]
}
