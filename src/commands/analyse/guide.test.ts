import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { call } from '#tests/command.ts'

const GUIDE = readFileSync('docs/guides/analyse-from-the-command-line.md', 'utf8')
const VOTE = 'pabulib-wieliczka-2023-green-budget.pb'
const DATA = path.join(process.cwd(), '../shared/data')

/** Files that the guide shows, by name, and the public one it names. */
const files: Record<string, string | Uint8Array> = {
  ...Object.fromEntries(
    [...GUIDE.matchAll(/`([\w-]+\.csv)`[^\n]*\n\n```csv\n([\s\S]*?)```/g)].map(
      ([, name = '', text = '']) => [name, text],
    ),
  ),
  [VOTE]: readFileSync(path.join(DATA, VOTE)),
}

/** Each command with what it prints, as the guide says. */
const commands = [
  ...GUIDE.matchAll(/```sh\n\.\/bin\/c2r analyse ([^\n]+)\n```\n\n```\n([\s\S]*?)```/g),
].map(([, words = '', printed = '']) => ({ words, printed }))

test('the guide shows a command for each step', () => {
  expect(commands.map(({ words }) => words.split(' ')[0])).toEqual(
    [...GUIDE.matchAll(/^\.\/bin\/c2r analyse (\w+)/gm)].map(([, name]) => name),
  )
  expect(commands.length).toBeGreaterThanOrEqual(5)
})

test.each(commands)(
  'prints what the guide says: $words',
  async ({ words, printed }) => {
    const { code, out } = await call(words.split(' '), files)
    expect({ code, out }).toEqual({ code: 0, out: printed })
  },
  60_000,
)

test('the figures in the guide’s sentences are those of its table', () => {
  const table = commands.find(({ words }) => words === `portfolio ${VOTE}`)?.printed ?? ''
  const rows = table.trim().split('\n').slice(1)
  const said = GUIDE.replaceAll(',', '')
  const [optimum, greedy, shares, completed] = rows.map((row) => row.split(',').map(Number))
  expect(said).toContain(
    `${optimum?.[3]} projects with ${optimum?.[5]} votes for ${optimum?.[4]} PLN`,
  )
  expect(said).toContain(`funds ${greedy?.[3]} for ${greedy?.[4]} and leaves ${greedy?.[6]} with`)
  expect(said).toContain(`it funds ${shares?.[3]} for ${shares?.[4]}`)
  expect(said).toContain(`it funds ${completed?.[3]} for ${completed?.[4]}`)
  expect(said).toContain(`${(optimum?.[5] ?? 0) - (completed?.[5] ?? 0)} votes are given up`)
  expect(said).toContain(`${completed?.[7]} people lose all they had and ${completed?.[8]} who had`)
  expect(said).toContain(`${completed?.[6]} are left with nothing instead of ${optimum?.[6]}`)
})

test('runs as a program: a pipe in, a table out, and no folder, no database and no trace beside it', () => {
  const run = (words: readonly string[], input: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/c2r.ts', 'analyse', ...words], {
      input,
      encoding: 'utf8',
      // A place where no data folder can be made: whoever opens the database fails.
      env: { C2R_DATA: '/dev/null/nowhere' },
    })
  const table = String(files['actions.csv'])
  const good = run(['rank', '-'], table)
  expect([good.status, good.stdout.split('\n')[1]]).toEqual([0, '1,Clinic,0.565'])
  const bad = run(['rank', '-'], table.replace('Clinic,8', 'Clinic,8x'))
  expect([bad.status, bad.stdout, bad.stderr]).toEqual([
    1,
    '',
    'standard input line 7, column health: “8x” is no number: write 12, or leave it empty for not known\n',
  ])
  expect(run(['rank'], '').status).toBe(2)
}, 60_000)
