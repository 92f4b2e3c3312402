import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Work } from '#platform/database/work.ts'
import { type MailingCounts, mailingCounts } from '#platform/mailing/ledger.ts'
import { isOver, sumOf, untilCounts } from './mailings.ts'
import type { SenderPlan } from './sender-process.ts'

const FILE = path.join(import.meta.dirname, 'sender-process.ts')

/** A sender in a process of its own, as `bin/start` starts one; plain Node reads TypeScript without a loader. */
export function spawnSender(plan: SenderPlan): ChildProcess {
  const child = fork(FILE, [], {
    execArgv: ['--max-semi-space-size=8'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
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
  /** The most messages that one kill left uncertain. */
  readonly worstKill: number
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
  const counts = await untilOver(work, mailingId)
  await look()
  const worstKill = await mostUncertainAtOnce(work, mailingId)
  last.send('stop')
  await ended(last)
  return { counts, kills, looks, wrongSums, worstKill }
}

/** Without a kill it ends, however slow the machine: it is given up when nothing has moved for two minutes. */
async function untilOver(work: Work, mailingId: string): Promise<MailingCounts> {
  for (let last = -1; ; ) {
    const counts = await untilCounts(work, mailingId, isOver, 120_000)
    if (isOver(counts) || counts.sent === last) return counts
    last = counts.sent
  }
}

/** What one kill left is written by one transaction of the start that follows it. */
async function mostUncertainAtOnce(work: Work, mailingId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from platform.mailing_recipient
    where mailing_id = ${mailingId} and state = 'uncertain' and code = 'crash'
    group by xmin::text order by n desc limit 1`.execute(work.db)
  return rows[0]?.n ?? 0
}
