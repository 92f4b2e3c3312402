import { expect, test } from 'vitest'
import { type Edition, sealOf } from './index.ts'

const said = (text: string) => ({ text, lang: 'en', maker: 'human' as const })

const EDITION: Edition = {
  ...{ number: 7, kind: 'weekly', lang: 'en', corrects: 3 },
  ...{ title: said('Heat'), lead: said('What to do before the next one') },
  pieces: [
    {
      ...{ id: '00000000-0000-4000-8000-000000000001', kind: 'lesson', dimension: 'health' },
      ...{ title: said('Consider shade'), text: said('Trees first.') },
      ...{ href: '/library/lessons/1', countries: ['FR'], grade: 2, corrects: 5 },
    },
  ],
  pictures: [
    {
      ...{ fileId: '00000000-0000-4000-8000-000000000002', type: 'image/png' },
      ...{ width: 600, height: 400, sha256: 'a'.repeat(64) },
    },
  ],
}

/** Every value in it, by its path, with another in its place. */
function changes(value: unknown, put: (changed: unknown) => unknown, at = ''): [string, unknown][] {
  if (value === null || typeof value !== 'object')
    return [[at, put(typeof value === 'number' ? value + 1 : `${value}x`)]]
  return Object.entries(value).flatMap(([key, inner]) => {
    const changed = (next: unknown) =>
      put(
        Array.isArray(value)
          ? value.with(Number(key), next)
          : { ...(value as object), [key]: next },
      )
    return changes(inner, changed, `${at}/${key}`)
  })
}

test('whatever a reader would get otherwise gives another seal, and the order of keys does not', () => {
  const seal = sealOf(EDITION)
  const all = changes(EDITION, (changed) => changed)
  expect(all.length).toBeGreaterThan(25)
  const unseen = all.filter(([, changed]) => sealOf(changed as Edition) === seal)
  expect(unseen.map(([path]) => path)).toEqual([])
  const turned = Object.fromEntries(Object.entries(EDITION).toReversed()) as Edition
  expect(sealOf(turned)).toBe(seal)
})
