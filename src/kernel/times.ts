/**
 * A time somebody chose on a clock: what was chosen is the wall time in its zone, and the instant follows
 * from it by the rules of the time zone database of that day. Only instants are compared; only the wall
 * time and its zone are changed. When the rules change, `renewed` says where it lies now.
 */
export type ChosenTime = {
  /** `YYYY-MM-DDTHH:mm` */
  readonly wall: string
  /** An IANA name. */
  readonly zone: string
  readonly instant: Date
  /** The release of the time zone database that the instant was reckoned by. */
  readonly tzdb: string
}

/** The release of the time zone database of this process. */
export const TZDB: string = process.versions.tz ?? 'unknown'

/**
 * What a wall time means in a zone. `skipped`: no clock there shows it, since it was put forward over it;
 * by the rules before and after, `earlier` and `later` are the times that lie as far from the jump.
 * `repeated`: the clock shows it twice.
 */
export type Reading =
  | { readonly kind: 'once'; readonly instant: Date }
  | { readonly kind: 'skipped' | 'repeated'; readonly earlier: Date; readonly later: Date }

const HOUR_MS = 3_600_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** Errors  RangeError for a zone that nobody knows */
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
  formats.set(zone, made)
  return made
}

/** What a clock in the zone shows, read as if it were UTC. Units: milliseconds. */
function shownAt(ms: number, zone: string): number {
  const shown = new Map<string, number>()
  for (const { type, value } of formatOf(zone).formatToParts(ms)) shown.set(type, Number(value))
  const of = (type: string) => shown.get(type) ?? 0
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

/** How far the clocks of a zone are ahead of UTC. Units: milliseconds, whole seconds. */
export function offsetAt(instant: Date, zone: string): number {
  const ms = Math.floor(instant.getTime() / 1000) * 1000
  return shownAt(ms, zone) - ms
}

/** What a clock in the zone shows. Shapes  `YYYY-MM-DDTHH:mm` */
export const wallAt = (instant: Date, zone: string): string =>
  new Date(shownAt(instant.getTime(), zone)).toISOString().slice(0, 16)

/** Is it a time of a day there is, `YYYY-MM-DDTHH:mm`? */
export function isWall(text: string): boolean {
  const asUtc = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN
  return !Number.isNaN(asUtc) && new Date(asUtc).toISOString().slice(0, 16) === text
}

/** Zones lie up to fourteen hours from UTC, and no two changes of one are within two days. */
const PROBES = [-24 * HOUR_MS, 0, 24 * HOUR_MS]

/**
 * Which instants a clock in the zone shows as `wall`.
 *
 * Shapes   `wall` = `YYYY-MM-DDTHH:mm`, of a day there is
 * Errors   RangeError for another text, or a zone that nobody knows
 */
export function readWall(wall: string, zone: string): Reading {
  if (!isWall(wall)) throw new RangeError(`${wall} is no time of a day`)
  const asUtc = Date.parse(`${wall}Z`)
  const offsets = new Set(PROBES.map((away) => offsetAt(new Date(asUtc + away), zone)))
  const possible = [...offsets].map((offset) => asUtc - offset).sort((one, other) => one - other)
  const [first, ...others] = possible.filter((ms) => shownAt(ms, zone) === asUtc)
  const last = others.at(-1)
  if (first === undefined) {
    // By the later offset it comes before the jump, by the earlier one after it.
    const [earlier = asUtc, ...rest] = possible
    return { kind: 'skipped', earlier: new Date(earlier), later: new Date(rest.at(-1) ?? earlier) }
  }
  if (last === undefined) return { kind: 'once', instant: new Date(first) }
  return { kind: 'repeated', earlier: new Date(first), later: new Date(last) }
}

/**
 * The time chosen, or what must be asked: of an hour that is skipped or comes twice only whoever chose it
 * knows which was meant. What a clock will not show is kept as what it shows instead.
 */
export function chosenTime(
  wall: string,
  zone: string,
  which?: 'earlier' | 'later',
): ChosenTime | Exclude<Reading, { kind: 'once' }> {
  const reading = readWall(wall, zone)
  if (reading.kind === 'once') return { wall, zone, instant: reading.instant, tzdb: TZDB }
  if (which === undefined) return reading
  const instant = reading[which]
  return { wall: wallAt(instant, zone), zone, instant, tzdb: TZDB }
}

/**
 * A time chosen under other rules, where it lies by those of this process: the same wall time. Of one that
 * comes twice now, or that no clock will show, what is nearest to the instant it had.
 */
export function renewed(chosen: ChosenTime): ChosenTime {
  const { wall, zone } = chosen
  const reading = readWall(wall, zone)
  if (reading.kind === 'once') return { wall, zone, instant: reading.instant, tzdb: TZDB }
  const far = (one: Date) => Math.abs(one.getTime() - chosen.instant.getTime())
  const nearest = far(reading.later) < far(reading.earlier) ? reading.later : reading.earlier
  return { wall: wallAt(nearest, zone), zone, instant: nearest, tzdb: TZDB }
}

/**
 * An hour of a day, for a mail that asks nobody: what the clock shows instead of one that it skips, the
 * later of one that comes twice, so that each day has it once. A zone that nobody knows is read as UTC.
 *
 * Shapes  `day` = `YYYY-MM-DD`, `hour` 0 to 23
 */
export function instantOfHour(day: string, hour: number, zone: string): Date {
  const wall = `${day}T${String(hour).padStart(2, '0')}:00`
  const reading = readWall(wall, isZone(zone) ? zone : 'UTC')
  return reading.kind === 'once' ? reading.instant : reading.later
}

function isZone(zone: string): boolean {
  try {
    return formatOf(zone) !== undefined
  } catch {
    return false
  }
}

/** A time that nobody chose on a clock: now, or what another instant says, in UTC. */
export const timeInUtc = (instant: Date): ChosenTime => ({
  ...{ wall: wallAt(instant, 'UTC'), zone: 'UTC', instant, tzdb: TZDB },
})
