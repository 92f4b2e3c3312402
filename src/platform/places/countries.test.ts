import { expect, test } from 'vitest'
import { COUNTRY_CODES, INCOMES, incomeOf, REGIONS, regionOf } from './countries.ts'

test('every country has one region, and at most one income group', () => {
  expect(COUNTRY_CODES.length).toBeGreaterThan(230)
  for (const code of COUNTRY_CODES) {
    expect(REGIONS).toContain(regionOf(code))
    expect([...INCOMES, undefined]).toContain(incomeOf(code))
  }
  expect([regionOf('SN'), incomeOf('SN')]).toEqual(['africa', 'lower-middle'])
  expect([regionOf('ZZ'), incomeOf('ZZ'), incomeOf('ET')]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
