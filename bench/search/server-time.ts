import { readdirSync, readFileSync } from 'node:fs'

/** Of a tick of the kernel's clock, in which it counts processor time. Units: ms. */
const TICK_MS = 10

/** Processor time of the server's own processes so far. Units: ms. */
function serverTime(server: number): number {
  let ticks = 0
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const fields = fieldsOf(name)
    if (Number(name) === server || Number(fields[1]) === server)
      ticks += Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  }
  return ticks * TICK_MS
}

/** Of a process: its state, its parent and so on, from the third field of its line; none when it is gone. */
function fieldsOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return []
  }
}

/** What an act costs in processor time, here and in the database: on a busy machine it says more than a clock. */
export async function processorTime(
  server: number,
  act: () => Promise<void>,
): Promise<{ readonly here: number; readonly database: number }> {
  const before = serverTime(server)
  const began = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(began)
  return { here: (user + system) / 1000, database: serverTime(server) - before }
}
