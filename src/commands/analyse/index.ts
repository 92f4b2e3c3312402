import { parseArgs } from 'node:util'
import { isLang } from '#kernel/languages.ts'
import { csvLines } from '#web/csv.ts'
import { wordsIn } from '#web/words.ts'
import {
  type Analysis,
  type Answer,
  type Options,
  type Streams,
  type TableRow,
  wordOf,
} from './analysis.ts'
import { cascade } from './cascade.ts'
import { loops } from './loops.ts'
import { match } from './match.ts'
import { portfolio } from './portfolio.ts'
import { rank } from './rank.ts'
import { InputRefusal, WordsRefusal } from './refusal.ts'
import { robust } from './robust.ts'

const ANALYSES: Readonly<Record<string, Analysis>> = {
  ...{ rank, robust, portfolio },
  ...{ cascade, loops, match },
}

const SHARED = {
  ...{ json: false, explain: false, help: false },
  ...{ lang: true, table: true, decimal: true, delimiter: true },
}

const SHARED_HELP = [
  '--json       the whole result, with method, options, seed, version and the hash of the input',
  '--explain    sentences instead of a table; --lang en, es or fr',
  '--decimal    comma or point, where the numbers of a file can be read in two ways',
  '--delimiter  comma, semicolon, tab or pipe, where it is not the one that parts the names of the columns',
  'A file called - is standard input. Results go to standard output, everything else to standard error.',
  'Exit code 0: done; 1: an input was refused; 2: the words of the command are wrong.',
]

/**
 * The analyst's command line: reads a file, asks the analysis library, prints a table, JSON or sentences. It opens no
 * database.
 *
 * Returns the exit code: 0 done, 1 an input was refused, 2 the words are wrong
 */
export async function analyse(args: readonly string[], streams: Streams): Promise<number> {
  const [name = '', ...rest] = args
  try {
    if (name === '' || name === '--help' || name === 'help') return overview(streams)
    const analysis = Object.hasOwn(ANALYSES, name) ? ANALYSES[name] : undefined
    if (!analysis)
      throw new WordsRefusal(
        `there is no analysis “${name}”: there are ${Object.keys(ANALYSES).join(', ')}`,
      )
    return await run(analysis, rest, streams)
  } catch (error) {
    if (error instanceof InputRefusal || error instanceof WordsRefusal) {
      streams.note(error.message)
      return error instanceof InputRefusal ? 1 : 2
    }
    throw error
  }
}

async function run(analysis: Analysis, args: readonly string[], streams: Streams): Promise<number> {
  const { options, files } = wordsOf(analysis, args)
  if (options.help === true) return helpOf(analysis, streams)
  const [file, more] = files
  if (file === undefined || more !== undefined)
    throw new WordsRefusal(`usage: ./bin/c2r analyse ${analysis.usage}`)
  const table = wordOf(options, 'table')
  if (table !== undefined && !analysis.tables.includes(table))
    throw new WordsRefusal(`--table is one of ${analysis.tables.join(', ')}`)
  const lang = wordOf(options, 'lang') ?? 'en'
  if (!isLang(lang)) throw new WordsRefusal('--lang is en, es or fr')
  const answer = await analysis.run({ file, options, streams: readingOnce(streams) })
  streams.out(printed(answer, { table, options, sentences: () => answer.sentences(wordsIn(lang)) }))
  return 0
}

/** What was piped in is there once. */
function readingOnce(streams: Streams): Streams {
  let isTaken = false
  return {
    ...streams,
    read: (file) => {
      if (file === '-' && isTaken)
        throw new WordsRefusal('standard input is one file: give the other one by its name')
      isTaken ||= file === '-'
      return streams.read(file)
    },
  }
}

function wordsOf(analysis: Analysis, args: readonly string[]) {
  const known = { ...SHARED, ...analysis.options }
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: Object.fromEntries(
        Object.entries(known).map(([name, takes]) => [
          name,
          { type: takes ? ('string' as const) : ('boolean' as const) },
        ]),
      ),
      allowPositionals: true,
    })
    return { options: values as Options, files: positionals }
  } catch (error) {
    const [line = ''] = String((error as Error).message).split('. ')
    throw new WordsRefusal(`${line}: usage: ./bin/c2r analyse ${analysis.usage}`)
  }
}

type Printing = {
  readonly table: string | undefined
  readonly options: Options
  sentences(): readonly string[]
}

function printed(answer: Answer, { table, options, sentences }: Printing): string {
  if (options.json === true) {
    const explained = options.explain === true ? { explanation: sentences() } : {}
    return `${JSON.stringify({ ...answer.result, ...explained }, plain, 2)}\n`
  }
  const lines =
    options.explain === true ? sentences() : csvLines(tableIn(answer, table).map(rounded))
  return lines.map((line) => `${line}\n`).join('')
}

/** The table asked for, or the first there is. */
function tableIn({ tables }: Answer, name: string | undefined): readonly TableRow[] {
  const chosen = name ?? Object.keys(tables)[0] ?? ''
  const table = tables[chosen]
  if (table) return table
  throw new WordsRefusal(`--table ${chosen}: this call does not work it out: see --help`)
}

/** Twelve digits: what stands beyond is the dust of sums. */
const rounded = (row: TableRow): TableRow =>
  row.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) : cell))

/** Typed arrays are lists to everybody else. */
const plain = (_: string, value: unknown): unknown =>
  ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value

function overview({ out }: Streams): number {
  const lines = Object.values(ANALYSES).map(({ usage, does }) => `  ${usage}\n      ${does}\n`)
  out(`usage: ./bin/c2r analyse ANALYSIS FILE [options]\n\n${lines.join('')}\n`)
  out(`${SHARED_HELP.join('\n')}\n`)
  return 0
}

function helpOf({ usage, does, help }: Analysis, { out }: Streams): number {
  out(`usage: ./bin/c2r analyse ${usage}\n\n${does}\n\n`)
  out(`${[...help, '', ...SHARED_HELP].join('\n')}\n`)
  return 0
}
