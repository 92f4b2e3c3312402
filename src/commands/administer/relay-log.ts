/** Messages of ours that a relay's log shows as taken: by their Message-ID. */
export type TakenIds = ReadonlySet<string>

/**
 * Reads a log of Postfix. It notes a Message-ID while the message still comes in; only when the queue
 * has it, or it went on, was it taken.
 */
export async function takenIn(log: AsyncIterable<Buffer | string>): Promise<TakenIds> {
  const named = new Map<string, string>()
  const queued = new Set<string>()
  let rest = ''
  for await (const part of log) {
    const lines = `${rest}${part}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) readLine(line, named, queued)
  }
  readLine(rest, named, queued)
  return new Set([...named].filter(([queue]) => queued.has(queue)).map(([, id]) => id))
}

const LINE = /postfix[^\s[]*\/([\w-]+)\[\d+\]: ([0-9A-Za-z]{5,20}): (.*)$/

function readLine(line: string, named: Map<string, string>, queued: Set<string>): void {
  const [, part, queue = '', said = ''] = LINE.exec(line) ?? []
  const [, id] = /^message-id=<([^>]+)>/.exec(said) ?? []
  if (part === 'cleanup' && id !== undefined) named.set(queue, id)
  if (/\(queue active\)|status=(sent|deferred|bounced)/.test(said)) queued.add(queue)
}
