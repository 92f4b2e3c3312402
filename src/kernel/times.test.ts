import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosenTime, instantOfHour, offsetAt, readWall, renewed, TZDB, wallAt } from './times.ts'

const utc = (date: Date): string => date.toISOString().slice(0, 16)

/** What a wall time is in UTC, or both when it must be asked. */
function instants(wall: string, zone: string): readonly string[] {
  const reading = readWall(wall, zone)
  return reading.kind === 'once'
    ? [utc(reading.instant)]
    : [reading.kind, utc(reading.earlier), utc(reading.later)]
}

test('nine in New York on 14 March is one in the afternoon, a week before it was two', () => {
  expect(instants('2027-03-14T09:00', 'America/New_York')).toEqual(['2027-03-14T13:00'])
  expect(instants('2027-03-07T09:00', 'America/New_York')).toEqual(['2027-03-07T14:00'])
  expect(wallAt(new Date('2027-03-14T13:00Z'), 'Europe/London')).toBe('2027-03-14T13:00')
  expect(wallAt(new Date('2027-03-14T13:00Z'), 'Europe/Paris')).toBe('2027-03-14T14:00')
})

test('half hours, three quarters, a change of thirty minutes, a day that never was', () => {
  expect(instants('2026-11-27T12:00', 'Asia/Kathmandu')).toEqual(['2026-11-27T06:15'])
  expect(instants('2026-11-27T12:00', 'Pacific/Chatham')).toEqual(['2026-11-26T22:15'])
  expect(instants('2026-10-04T02:15', 'Australia/Lord_Howe')).toEqual([
    ...['skipped', '2026-10-03T15:15', '2026-10-03T15:45'],
  ])
  expect(instants('2026-04-05T01:45', 'Australia/Lord_Howe')).toEqual([
    ...['repeated', '2026-04-04T14:45', '2026-04-04T15:15'],
  ])
  expect(instants('2011-12-30T12:00', 'Pacific/Apia')).toEqual([
    ...['skipped', '2011-12-29T22:00', '2011-12-30T22:00'],
  ])
  expect(instants('2026-06-01T12:00', 'Asia/Tokyo')).toEqual(['2026-06-01T03:00'])
})

test('an hour that is skipped or comes twice is asked about, and then kept as what the clock shows', () => {
  const zone = 'America/New_York'
  expect(chosenTime('2027-03-14T02:30', zone)).toMatchObject({ kind: 'skipped' })
  expect(chosenTime('2027-03-14T02:30', zone, 'later')).toEqual({
    ...{ wall: '2027-03-14T03:30', zone, tzdb: TZDB, instant: new Date('2027-03-14T07:30Z') },
  })
  expect(chosenTime('2027-03-14T02:30', zone, 'earlier')).toMatchObject({
    wall: '2027-03-14T01:30',
  })
  expect(chosenTime('2027-11-07T01:30', zone)).toMatchObject({ kind: 'repeated' })
  expect(chosenTime('2027-11-07T01:30', zone, 'later')).toMatchObject({
    ...{ wall: '2027-11-07T01:30', instant: new Date('2027-11-07T06:30Z') },
  })
  // What is not asked is not needed.
  expect(chosenTime('2027-11-07T12:00', zone, 'later')).toEqual(
    chosenTime('2027-11-07T12:00', zone),
  )
})

test('under new rules the wall time stays and the instant moves', () => {
  const before = { wall: '2026-07-01T09:00', zone: 'Europe/Madrid', tzdb: '1970a' }
  expect(renewed({ ...before, instant: new Date('2026-07-01T08:00Z') })).toEqual({
    ...{ wall: '2026-07-01T09:00', zone: 'Europe/Madrid', tzdb: TZDB },
    instant: new Date('2026-07-01T07:00Z'),
  })
  const twice = { wall: '2027-11-07T01:30', zone: 'America/New_York', tzdb: '1970a' }
  for (const at of ['2027-11-07T05:30Z', '2027-11-07T06:30Z'])
    expect(renewed({ ...twice, instant: new Date(at) }).instant).toEqual(new Date(at))
})

test('every hour of every day of a year is one instant, and the hours keep their order', () => {
  for (const zone of ['Europe/London', 'America/New_York', 'Australia/Lord_Howe']) {
    let before = 0
    for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2027, 0, 1); ms += 3_600_000) {
      const [day = '', hour = ''] = new Date(ms).toISOString().split(/T|:/)
      const at = instantOfHour(day, Number(hour), zone).getTime()
      expect([zone, day, hour, at >= before]).toEqual([zone, day, hour, true])
      before = at
    }
  }
})

test('a text that is no time and a zone that is none are refused', () => {
  for (const wall of ['2026-02-30T10:00', '2026-01-01', '2026-01-01T25:00', '2026-01-01T10:00Z'])
    expect(() => readWall(wall, 'UTC')).toThrow(RangeError)
  expect(() => readWall('2026-01-01T10:00', 'Mars/Olympus')).toThrow(RangeError)
})

const ZONES = Intl.supportedValuesOf('timeZone')
const someInstant = fc.date({
  min: new Date('1970-01-02T00:00Z'),
  max: new Date('2040-12-30T00:00Z'),
  noInvalidDate: true,
})

test('any instant is among those that its own wall time means, and no clock shows what is skipped', () => {
  fc.assert(
    fc.property(someInstant, fc.constantFrom(...ZONES), (at, zone) => {
      const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000)
      // Clocks that were off by seconds, before 1972, have no wall time of whole minutes.
      if (offsetAt(minute, zone) % 60_000 !== 0) return
      const reading = readWall(wallAt(minute, zone), zone)
      expect(reading.kind).not.toBe('skipped')
      const held = reading.kind === 'once' ? [reading.instant] : [reading.earlier, reading.later]
      expect(held).toContainEqual(minute)
    }),
    { numRuns: 2_000 },
  )
})

/**
 * Every change of every zone from 1970 to 2040 as another reader of the time zone database has it, with
 * what wall times around it mean there. Source: `zoneinfo` of Debian's Python, on Debian's tzdata
 */
const ORACLE = `
import json, sys, zoneinfo
from datetime import datetime, timedelta, timezone
UTC = timezone.utc
HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)
# No zone keeps an offset for less than five days and takes the one before again.
STEP = timedelta(days=5)
FIRST, LAST = datetime(1970, 1, 2, tzinfo=UTC), datetime(2040, 12, 30, tzinfo=UTC)
def offset(at, zone): return at.astimezone(zone).utcoffset()
def change(low, high, zone):
    before = offset(low, zone)
    while high - low > SECOND:
        middle = (low + (high - low) / 2).replace(microsecond=0)
        if offset(middle, zone) == before: low = middle
        else: high = middle
    return high
def instants(wall, zone):
    found = set()
    for fold in (0, 1):
        at = wall.replace(tzinfo=zone, fold=fold).astimezone(UTC)
        if at.astimezone(zone).replace(tzinfo=None, fold=0) == wall: found.add(at)
    return sorted(at.strftime('%Y-%m-%dT%H:%M') for at in found)
said = {}
for name in json.load(sys.stdin):
    try: zone = zoneinfo.ZoneInfo(name)
    except Exception: continue
    walls = {datetime(year, 1 + year % 12, 10, 9, 0) for year in range(1970, 2041)}
    at, seen = FIRST, offset(FIRST, zone)
    while at < LAST:
        after = at + STEP
        now = offset(after, zone)
        if now != seen:
            jump = change(at, after, zone).replace(tzinfo=None)
            for around in (-2 * HOUR, -HOUR / 2, HOUR / 2, 2 * HOUR):
                for one in (seen, now): walls.add((jump + around + one).replace(second=0))
        at, seen = after, now
    said[name] = [[wall.strftime('%Y-%m-%dT%H:%M'), instants(wall, zone)] for wall in sorted(walls)]
json.dump(said, sys.stdout)
`

type Said = Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>>

/** Zones whose rules a later release than Debian's (2025b) tells otherwise, and from when on. */
const TOLD_OTHERWISE = new Map([
  ['Africa/Casablanca', '2026-11'],
  ['Africa/El_Aaiun', '2026-11'],
  ['America/Edmonton', '2026-11'],
  ['America/Vancouver', '2026-11'],
  ['America/Tijuana', '1972-05'],
  ['Europe/Chisinau', '2022-03'],
])

function mine(wall: string, zone: string): readonly string[] {
  const reading = readWall(wall, zone)
  if (reading.kind === 'once') return [utc(reading.instant)]
  return reading.kind === 'skipped' ? [] : [utc(reading.earlier), utc(reading.later)]
}

test('all zones from 1970 to 2040 agree with another reader of the rules', () => {
  const said: Said = JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', ORACLE], {
      ...{ input: JSON.stringify(ZONES), encoding: 'utf8', timeout: 150_000 },
      maxBuffer: 2 ** 28,
    }),
  )
  let looked = 0
  const differ: string[] = []
  for (const [zone, walls] of Object.entries(said))
    for (const [wall, expected] of walls) {
      if (wall >= (TOLD_OTHERWISE.get(zone) ?? '9999')) continue
      const own = mine(wall, zone).join(' ')
      looked += 1
      if (own !== expected.join(' ')) differ.push(`${zone} ${wall}: ${own}, not ${expected}`)
    }
  expect(Object.keys(said).length).toBeGreaterThan(400)
  expect(looked).toBeGreaterThan(150_000)
  expect(differ).toEqual([])
}, 200_000)
