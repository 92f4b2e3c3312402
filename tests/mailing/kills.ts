import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Work } from '#platform/database/work.ts'
import { type MailingCounts, mailingCounts } from '#platform/mailing/ledger.ts'
import { isOver, sumOf, untilCounts } from './mailings.ts'
import type { SenderPlan } from './sender-process.ts'

const FILE = path.join(import.meta.dirname, 'sender-process.ts')

/** A sender in a process of its own: plain Node, which reads TypeScript without a loader. */
export function spawnSender(plan: SenderPlan): ChildProcess {
  const child = fork(FILE, [], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  child.send(plan)
  return child
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => child.once('exit', resolve))
}

type KillRun = {
  readonly counts: MailingCounts
  readonly kills: number
  /** How often the counts did not add up to what was frozen, of so many looks. */
  readonly looks: number
  readonly wrongSums: number
}

type Ask = {
  readonly work: Work
  readonly mailingId: string
  readonly plan: SenderPlan
  readonly kills: number
  /** From the first claim of a sender to its end, at most. Units: milliseconds. */
  readonly longestLifeMs: number
}

/**
 * Kills the sender at random instants, each time while it sends, and starts it again on its folder;
 * after the last kill it may finish.
 */
export async function sendWithKills(ask: Ask): Promise<KillRun> {
  const { work, mailingId, plan, longestLifeMs } = ask
  let looks = 0
  let wrongSums = 0
  const look = async () => {
    const counts = await mailingCounts(work, mailingId)
    looks += 1
    if (sumOf(counts) !== counts.frozen) wrongSums += 1
    return counts
  }
  let kills = 0
  for (; kills < ask.kills; kills++) {
    const before = await look()
    if (isOver(before)) break
    const child = spawnSender(plan)
    // A kill before anything was sent would prove nothing.
    await untilCounts(
      work,
      mailingId,
      (now) => now.sent + now.uncertain > before.sent + before.uncertain || isOver(now),
      60_000,
    )
    await pause(Math.random() * longestLifeMs)
    await look()
    if (child.exitCode !== null) throw new Error('a sender ended by itself')
    child.kill('SIGKILL')
    await ended(child)
  }
  const last = spawnSender(plan)
  const counts = await untilCounts(work, mailingId, isOver, 600_000)
  await look()
  last.send('stop')
  await ended(last)
  return { counts, kills, looks, wrongSums }
}
