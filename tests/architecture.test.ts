import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** Who may open whose door. A room not listed may be opened by nobody. */
const MAY_OPEN: Readonly<Record<string, readonly string[]>> = {
  config: [],
  locales: ['kernel'],
  kernel: ['locales'],
  analysis: [],
  platform: ['config', 'kernel'],
  web: ['config', 'kernel', 'platform', 'locales'],
  people: ['config', 'kernel', 'platform', 'web'],
  coalition: ['config', 'kernel', 'platform', 'web', 'people'],
  toolkit: ['config', 'kernel', 'platform', 'web', 'people', 'coalition', 'analysis'],
  library: ['config', 'kernel', 'platform', 'web', 'people', 'coalition'],
  briefings: ['config', 'kernel', 'platform', 'web', 'people', 'coalition'],
}

/** The files that put the rooms together: they open every door, and nobody opens them. */
const ROOF = new Set(['app', 'main', 'c2r', 'commands'])

/** The closed list of names in a room; a sub-room repeats it. Tests lie beside the files. */
const ROOM_FILES = new Set([
  ...['README.md', 'index.ts', 'routes.tsx', 'links.ts', 'forms.ts', 'service.ts', 'policy.ts'],
  ...['queries.ts', 'tables.ts', 'events.ts', 'jobs.ts', 'mails.tsx', 'cards.tsx', 'api.ts'],
  'worker.ts',
])

const FORBIDDEN = /^(utils?|helpers?|common|lib|misc|base|manager|handlers?)$/

const files = globSync('src/**/*.{ts,tsx}')

/** The layer or room a file belongs to: `src/modules/toolkit/actions/x.ts` is of toolkit. */
function homeOf(file: string): string {
  const [, first = '', second = ''] = file.split('/')
  if (first === 'modules') return second
  return path.parse(first).name
}

const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')

/** Where an import leads: a home of ours, or null for a package. */
function targetOf(file: string, name: string): string | null {
  if (name.startsWith('#')) return path.parse(name.slice(1).split('/')[0] ?? '').name
  if (name.startsWith('.')) return homeOf(path.join(path.dirname(file), name))
  return null
}

function trespasses(file: string): string[] {
  const home = homeOf(file)
  if (ROOF.has(home)) return []
  const allowed = MAY_OPEN[home]
  if (!allowed) return [`${file} belongs to no room that the table knows`]
  return importsOf(readFileSync(file, 'utf8'))
    .map((name) => ({ name, target: targetOf(file, name) }))
    .filter(({ target }) => target !== null && target !== home && !allowed.includes(target))
    .map(({ name }) => `${file} opens ${name}`)
}

test('every import goes through a door it may open', () => {
  expect(files.length).toBeGreaterThan(100) // a check that looked at nothing must not pass
  const tests = (file: string) => file.includes('.test.')
  expect(files.filter((file) => !tests(file)).flatMap(trespasses)).toEqual([])
})

test('a relative path stays inside its room', () => {
  const leaving = files.flatMap((file) =>
    importsOf(readFileSync(file, 'utf8'))
      .filter((name) => name.startsWith('.') && !ROOF.has(homeOf(file)))
      .filter((name) => targetOf(file, name) !== homeOf(file))
      // The typed keys of the catalogs pass through the kernel, and the catalogs name its languages.
      .filter(() => !['kernel', 'locales'].includes(homeOf(file)))
      .map((name) => `${file} leaves by ${name}`),
  )
  expect(leaving).toEqual([])
})

test('rooms use only the closed list of names', () => {
  const looked = globSync('src/modules/**/*.*').filter((file) => !file.includes('/gazetteer/'))
  expect(looked.length).toBeGreaterThan(30)
  const strange = looked.filter((file) => {
    const name = path.basename(file)
    const inFree = /\/(views|client)\//.test(file)
    return !inFree && !ROOM_FILES.has(name) && !/\.test\.tsx?$/.test(name)
  })
  expect(strange).toEqual([])
})

test('nothing is called utils, helpers or the like', () => {
  const folders = files.flatMap((file) => file.split('/').map((part) => path.parse(part).name))
  expect(folders.filter((name) => FORBIDDEN.test(name))).toEqual([])
})

test('the kernel stays small', () => {
  const kernel = globSync('src/kernel/*.ts').filter((file) => !file.includes('.test.'))
  expect(kernel.length).toBeGreaterThan(5)
  expect(kernel.length).toBeLessThanOrEqual(10)
})

test('the analysis library is pure: no process, no page, no clock, no chance of its own', () => {
  const impure = /['"`]node:|\bdocument\b|\bwindow\.|Date\.now|new Date\b|Math\.random|process\./
  const looked = files.filter((file) => homeOf(file) === 'analysis' && !file.includes('.test.'))
  expect(looked.length).toBeGreaterThan(10)
  const code = (file: string) =>
    readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  expect(looked.filter((file) => impure.test(code(file)))).toEqual([])
  const packages = looked
    .flatMap((file) => importsOf(readFileSync(file, 'utf8')))
    .filter((name) => !name.startsWith('.'))
  expect([...new Set(packages)].filter((name) => name !== 'highs')).toEqual([])
})

test('a room names only its own tables, and the views that others publish', () => {
  const sqlNames = /['"`\s(](people|coalition|toolkit|library|briefings)\.([a-z_]+)/g
  const published = /_card$/
  const looked = globSync('src/modules/**/*.ts').filter((file) => !file.includes('.test.'))
  expect(looked.length).toBeGreaterThan(20)
  const strangers = looked.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(sqlNames)]
      .filter(([, schema, table = '']) => schema !== homeOf(file) && !published.test(table))
      .filter(
        ([, schema = '']) =>
          file.includes('queries.ts') || file.includes('tables.ts') || schema === '',
      )
      .map(([, schema, table]) => `${file} names ${schema}.${table}`),
  )
  expect(strangers).toEqual([])
})

test('which body is the secretariat is looked up among the people, and nowhere else', () => {
  const looksUp = /kind'?(, '=', |\s*=\s*)'secretariat'/
  const looked = globSync('src/**/*.{ts,tsx}').filter((file) => !file.includes('.test.'))
  const found = looked.filter((file) => looksUp.test(readFileSync(file, 'utf8')))
  expect(found.filter((file) => !file.startsWith('src/modules/people/'))).toEqual([])
  expect(found.length).toBeGreaterThan(0)
})

test('no file has more than 300 lines, blank ones counted', () => {
  const looked = globSync('{src,tests,bench}/**/*.{ts,tsx}')
  expect(looked.length).toBeGreaterThan(500)
  const long = looked.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301)
  expect(long).toEqual([])
})
