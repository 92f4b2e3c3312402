import { StartRefusal } from '#config.ts'

/*
 * Each command is loaded when it is asked for: an analysis needs no platform, and half a second of
 * an analyst's time is theirs.
 */

/** One command of the administrator: its words, what it does, and whether it went well. */
type Command = {
  readonly usage: string
  readonly does: string
  run(args: readonly string[]): Promise<number>
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const administer = () => import('./commands/administer/index.ts')

const COMMANDS: Readonly<Record<string, Command>> = {
  analyse: {
    usage: 'analyse ANALYSIS FILE',
    does: 'ranks, weighs, funds, fails and matches what a file holds: analyse --help',
    run: async (args) => {
      const { analyse } = await import('./commands/analyse/index.ts')
      const { processStreams } = await import('./commands/analyse/streams.ts')
      return analyse(args, processStreams)
    },
  },
  'audit verify': {
    usage: 'audit verify',
    does: 'walks every audit chain; names each row that was changed or is missing',
    run: async () => (await administer()).verifyTrail(say),
  },
  'officer add': {
    usage: 'officer add ADDRESS NAME',
    does: 'seats an officer in the secretariat: how the first one comes in',
    run: async ([address, ...name]) =>
      address === undefined || name.length === 0
        ? usage('officer add ADDRESS NAME')
        : (await administer()).seatOfficer(address, name.join(' '), say),
  },
  cases: {
    usage: 'cases DIR',
    does: 'asks the analysis library every worked example of a folder and compares',
    run: async ([folder]) => {
      if (folder === undefined) return usage('cases DIR')
      const { runCases } = await import('./commands/cases/index.ts')
      return runCases(folder, say)
    },
  },
  'mail intake': {
    usage: 'mail intake [ADDRESS] < MESSAGE',
    does: 'takes in a bounce that the mail server pipes here (to ADDRESS); --mbox: a file of many',
    run: async (args) => {
      const [address = null] = args.filter((word) => word !== '--mbox')
      const how = { address, isMbox: args.includes('--mbox') }
      return (await administer()).takeInMail(how, process.stdin, say)
    },
  },
  'mail list': {
    usage: 'mail list',
    does: 'names the newest mailings, and those that wait for a decision',
    run: async () => (await administer()).listMailings(say),
  },
  'mail resolve': {
    usage: 'mail resolve MAILING HOW [RECIPIENT]',
    does: 'says what became of uncertain messages: sent, unsent, again, or from-log < LOG',
    run: async ([mailing, how, recipient]) => resolveMail(mailing, how, recipient),
  },
  'mail uncertain': {
    usage: 'mail uncertain MAILING',
    does: 'lists by Message-ID the messages of which nobody can know whether they were taken',
    run: async ([mailing]) =>
      mailing === undefined
        ? usage('mail uncertain MAILING')
        : (await administer()).listUncertain(mailing, say),
  },
  migrate: {
    usage: 'migrate',
    does: 'brings the database to the newest step and says which steps ran',
    run: async () => (await administer()).bringUp(say),
  },
}

async function resolveMail(mailing?: string, how?: string, recipient?: string): Promise<number> {
  const { resolveFromLog, resolveMail: resolve } = await administer()
  const recipientId = recipient === undefined ? null : Number(recipient)
  const isRecipient = recipientId === null || Number.isSafeInteger(recipientId)
  if (mailing !== undefined && how === 'from-log' && recipient === undefined)
    return resolveFromLog(mailing, process.stdin, say)
  if (
    mailing !== undefined &&
    isRecipient &&
    (how === 'sent' || how === 'unsent' || how === 'again')
  )
    return resolve(mailing, { recipientId, as: how }, say)
  return usage('mail resolve MAILING sent|unsent|again|from-log [RECIPIENT]')
}

function usage(line: string): number {
  process.stderr.write(`usage: ./bin/c2r ${line}\n`)
  return 2
}

function help(): number {
  say('usage: ./bin/c2r COMMAND\n')
  for (const { usage, does } of Object.values(COMMANDS)) say(`  ${usage.padEnd(33)} ${does}`)
  return 0
}

async function main(args: readonly string[]): Promise<number> {
  // An analysis has a help of its own.
  const asksHere = args[0] !== 'analyse' && args.includes('--help')
  if (args.length === 0 || asksHere || args[0] === 'help') return help()
  for (const words of [2, 1]) {
    const command = COMMANDS[args.slice(0, words).join(' ')]
    if (command) return command.run(args.slice(words))
  }
  process.stderr.write(`There is no command “${args.join(' ')}”: ./bin/c2r --help lists them.\n`)
  return 2
}

// Whoever reads the first lines and leaves (`| head`) has what they wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const line = lineOf(error)
    process.stderr.write(`${line}\n`)
    process.exitCode = 1
  },
)

/** What went wrong in one line; only a bug shows where it happened. */
function lineOf(error: unknown): string {
  if (error instanceof StartRefusal) return error.message
  return String((error as Error).stack)
}
