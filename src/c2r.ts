import { readConfig, StartRefusal } from '#config.ts'
import { Refusal } from '#kernel/refusals.ts'
import { addOfficer } from '#people'
import { verifyAudit } from '#platform/audit/audit.ts'
import { type Opened, openForCommand } from '#platform/process/open.ts'
import { wordsIn } from '#web/words.ts'
import { analyse } from './commands/analyse/index.ts'
import { processStreams } from './commands/analyse/streams.ts'
import { runCases } from './commands/cases/index.ts'

/** One command of the administrator: its words, what it does, and whether it went well. */
type Command = {
  readonly usage: string
  readonly does: string
  run(args: readonly string[]): Promise<number>
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const COMMANDS: Readonly<Record<string, Command>> = {
  analyse: {
    usage: 'analyse ANALYSIS FILE',
    does: 'ranks, weighs, funds, fails and matches what a file holds: analyse --help',
    run: (args) => analyse(args, processStreams),
  },
  'audit verify': {
    usage: 'audit verify',
    does: 'walks every audit chain; names each row that was changed or is missing',
    run: () => withPlatform(auditVerify),
  },
  'officer add': {
    usage: 'officer add ADDRESS NAME',
    does: 'seats an officer in the secretariat: how the first one comes in',
    run: ([address, ...name]) =>
      withPlatform(async ({ db }) => {
        if (address === undefined || name.length === 0) return usage('officer add ADDRESS NAME')
        await addOfficer({ db, now: new Date() }, { address, name: name.join(' ') })
        say('done: they sign in with a code to that address, then set up a second factor')
        return 0
      }),
  },
  cases: {
    usage: 'cases DIR',
    does: 'asks the analysis library every worked example of a folder and compares',
    run: async ([folder]) => (folder === undefined ? usage('cases DIR') : runCases(folder, say)),
  },
  migrate: {
    usage: 'migrate',
    does: 'brings the database to the newest step and says which steps ran',
    run: () =>
      withPlatform(async ({ migrated }) => {
        say(migrated.length === 0 ? 'nothing to do' : migrated.join('\n'))
        return 0
      }),
  },
}

function usage(line: string): number {
  process.stderr.write(`usage: ./bin/c2r ${line}\n`)
  return 2
}

async function withPlatform(act: (opened: Opened) => Promise<number>): Promise<number> {
  const opened = await openForCommand(readConfig())
  try {
    return await act(opened)
  } finally {
    await opened.close()
  }
}

async function auditVerify({ db }: Opened): Promise<number> {
  const { rows, faults, heads } = await verifyAudit({ db, now: new Date() })
  for (const { body, seq, fault } of faults) say(`row ${seq} of body ${body}: ${fault}`)
  for (const { body, seq, hash } of heads) say(`head of body ${body}: ${seq} ${hash}`)
  say(`${rows} rows read, ${faults.length} faults`)
  return faults.length === 0 ? 0 : 1
}

function help(): number {
  say('usage: ./bin/c2r COMMAND\n')
  for (const { usage, does } of Object.values(COMMANDS)) say(`  ${usage.padEnd(24)} ${does}`)
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
  if (error instanceof Refusal) return wordsIn('en')(error.key, error.values)
  return String((error as Error).stack)
}
