import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPosition } from './index.ts'

const FREETOWN = { latitude: 8.484444, longitude: -13.234444 }

test('a position is read however a map writes it', () => {
  for (const typed of [
    '8.484444, -13.234444',
    '8.484444 -13.234444',
    '8.484444;-13.234444',
    '8,484444, -13,234444',
    '8,484444 −13,234444',
    '8.484444° N, 13.234444° W',
    '13.234444° O; 8.484444° N',
    'N 8.484444 W 13.234444',
    'Lat: 8.484444 Long: -13.234444',
    '8°29′04″N 13°14′04″W',
    `8°29'04"N 13°14'04"W`,
    "8° 29' 4'' N, 13° 14' 4'' O",
    '8 29 04 N 13 14 04 W',
    `8°29'04" -13°14'04"`,
    'n8°29’04” w13°14’04”',
  ])
    expect([typed, readPosition(typed)]).toEqual([typed, FREETOWN])
  expect(readPosition("8°29.066'N 13°14.066'W")).toEqual({
    latitude: 8.484433,
    longitude: -13.234433,
  })
  expect(readPosition('33°52′04″S 151°12′36″E')).toEqual({
    latitude: -33.867778,
    longitude: 151.21,
  })
})

test('what is not surely one position is no position', () => {
  for (const typed of [
    '',
    '8.48',
    '8,13',
    'near Freetown',
    '91, 10',
    '10, 181',
    '8°61′N 13°14′W',
    '8.5°29′N 13°14′W',
    '8 N 13 N',
    '-8 N 13 W',
    '8 N 13',
    '1 2 3',
    '1 2 3 4 5 6 7',
    '8.48, -13.23, 4',
  ])
    expect([typed, readPosition(typed)]).toEqual([typed, null])
})

test('every position that is written is read again, in decimals and in degrees, minutes, seconds', () => {
  const seconds = (most: number) => fc.integer({ min: -most * 3600, max: most * 3600 })
  fc.assert(
    fc.property(seconds(90), seconds(180), (north, east) => {
      const there = { latitude: north / 3600, longitude: east / 3600 }
      const sexagesimal = (all: number, [up, down]: readonly [string, string]) => {
        const size = Math.abs(all)
        const side = all < 0 ? down : up
        return `${Math.floor(size / 3600)}°${Math.floor(size / 60) % 60}′${size % 60}″${side}`
      }
      for (const typed of [
        `${there.latitude.toFixed(6)}, ${there.longitude.toFixed(6)}`,
        `${there.latitude.toFixed(6)} ${there.longitude.toFixed(6)}`.replaceAll('.', ','),
        `${sexagesimal(north, ['N', 'S'])} ${sexagesimal(east, ['E', 'W'])}`,
      ]) {
        const read = readPosition(typed)
        expect(read?.latitude).toBeCloseTo(there.latitude, 5)
        expect(read?.longitude).toBeCloseTo(there.longitude, 5)
      }
    }),
  )
})
