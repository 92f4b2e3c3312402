import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDay, nextDay } from './policy.ts'
import { DIGEST_RHYTHMS } from './tables.ts'

test.each([
  ['daily', 1, '2026-03-28', '2026-03-29'],
  ['weekly', 1, '2026-03-02', '2026-03-09'],
  ['weekly', 5, '2026-03-02', '2026-03-06'],
  ['fortnightly', 1, '2026-03-02', '2026-03-16'],
  ['fortnightly', 4, '2026-03-02', '2026-03-05'],
  ['monthly', 1, '2026-03-02', '2026-04-06'],
  ['monthly', 3, '2026-03-02', '2026-03-04'],
  ['monthly', 7, '2026-12-31', '2027-01-03'],
] as const)('%s on weekday %i: after %s comes %s', (rhythm, weekday, after, expected) => {
  expect(nextDay({ rhythm, weekday }, after)).toBe(expected)
})

test('the next day is always later, on its weekday, and within the rhythm', () => {
  const most = { daily: 1, weekly: 7, fortnightly: 14, monthly: 37 }
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10))
  fc.assert(
    fc.property(
      fc.constantFrom(...DIGEST_RHYTHMS),
      fc.integer({ min: 1, max: 7 }),
      day,
      (rhythm, weekday, after) => {
        const next = nextDay({ rhythm, weekday }, after)
        const days = (Date.parse(next) - Date.parse(after)) / 86_400_000
        expect(days).toBeGreaterThan(0)
        expect(days).toBeLessThanOrEqual(most[rhythm])
        if (rhythm !== 'daily') expect(new Date(next).getUTCDay() || 7).toBe(weekday)
      },
    ),
  )
})

test('the day is the one of the reader’s calendar', () => {
  const at = new Date('2026-05-14T22:30:00Z')
  expect(localDay(at, 'Pacific/Auckland')).toBe('2026-05-15')
  expect(localDay(at, 'America/Lima')).toBe('2026-05-14')
  expect(localDay(at, 'Asia/Kathmandu')).toBe('2026-05-15')
})
