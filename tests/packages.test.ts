import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Entry = {
  version?: string
  license?: string
  dev?: boolean
  optionalDependencies?: Record<string, string>
}
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Entry>
}
const entries = Object.entries(lock.packages)
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
  string,
  Record<string, string>
>

/** A registry that lacks the packages of other machines writes a lock file that a clean install refuses. */
test('the lock file names the packages of every kind of machine', () => {
  expect(entries.length).toBeGreaterThan(200)
  const names = entries.map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13))
  const known = new Set(names)
  const missing = entries.flatMap(([, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !known.has(name)),
  )
  expect(missing).toEqual([])
})

test('versions are exact', () => {
  const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.length).toBeGreaterThan(30)
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('nothing that ships is under the GPL, AGPL or ODbL', () => {
  const licensed = entries.filter(
    ([path, entry]) => path !== '' && !entry.dev && entry.license !== undefined,
  )
  expect(licensed.length).toBeGreaterThan(100)
  const barred = /\b(A?GPL|ODbL)\b/i
  expect(
    licensed.filter(([, { license = '' }]) => barred.test(license)).map(([path]) => path),
  ).toEqual([])
})
