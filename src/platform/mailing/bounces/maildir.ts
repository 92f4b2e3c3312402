import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import path from 'node:path'
import type { Work } from '#platform/database/work.ts'
import type { Job } from '#platform/jobs/jobs.ts'
import { sweepEvidence } from '../evidence.ts'
import { sweepAddresses } from '../held.ts'
import { takeBounce } from './intake.ts'

/** So many at once: the rest comes a minute later. */
const AT_ONCE = 500

/**
 * Takes in what a mail server has put into a maildir. A message moves from `new` to `cur` when it is
 * in the ledger; a crash in between takes it in twice at most, which counts once a mailbox.
 *
 * Returns how many
 */
export async function takeMaildir(work: Work, key: Buffer, folder: string): Promise<number> {
  const arrived = path.join(folder, 'new')
  await mkdir(path.join(folder, 'cur'), { recursive: true })
  const names = (await readdir(arrived).catch(() => [])).filter((name) => !name.startsWith('.'))
  for (const name of names.slice(0, AT_ONCE)) {
    const raw = await readFile(path.join(arrived, name))
    await takeBounce(work, key, { raw, to: null })
    await rename(path.join(arrived, name), path.join(folder, 'cur', `${name}:2,S`))
  }
  return Math.min(names.length, AT_ONCE)
}

/** The schedule: bounces every minute where there is a maildir, and each night what is kept too long. */
export function bounceJobs(key: Buffer, folder: string | null): readonly Job[] {
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
    perform: async (work) => void (await takeMaildir(work, key, folder)),
  }
  return [take, sweep]
}
