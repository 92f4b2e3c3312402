import pino from 'pino'
import { loggedError } from './errors.ts'

export type Log = pino.Logger

/** Lines are written together: this many bytes at once, or what has gathered in this time. */
const TOGETHER = { bytes: 4096, ms: 200 }

/** Standard output, a few lines at a time: one write a request is a sixth of what a kept page costs. */
function gathered(): pino.DestinationStream {
  const { bytes, ms } = TOGETHER
  const output = pino.destination({ dest: 1, sync: false, minLength: bytes, periodicFlush: ms })
  process.on('exit', () => {
    try {
      output.flushSync()
    } catch {
      // Whoever read our output is gone, and so are their lines.
    }
  })
  return output
}

let output: pino.DestinationStream | undefined

/** One JSON line an event, on standard output. What identifies a person or opens a door is left out. */
export function openLog(level: string): Log {
  output ??= gathered()
  const settings: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: loggedError },
    redact: {
      paths: [
        'address',
        'email',
        'code',
        'token',
        '*.address',
        '*.email',
        '*.code',
        '*.token',
        '*.cookie',
        '*.authorization',
      ],
      censor: '[left out]',
    },
  }
  return pino(settings, output)
}

/**
 * The same log for lines whose every field is written by us and named in one place: nothing in them
 * is looked for and left out, which costs half of a line.
 */
export const closedLines = (log: Log): Log => log.child({}, { redact: [] })
