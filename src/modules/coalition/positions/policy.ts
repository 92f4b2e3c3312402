/** Units: degrees on WGS 84, south and west negative. */
export type Position = { readonly latitude: number; readonly longitude: number }

/** What maps and people write for the same signs. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[\u2032\u2019\u2018\u00b4`]/g, "'"],
  [/''|[\u2033\u201d\u201c]/g, '"'],
  [/[\u00ba\u02da]/g, '°'],
  [/[\u2212\u2013\u2014]/g, '-'],
  [/\u00a0|\u202f|\t/g, ' '],
  [/\b(?:lat|lon|long|lng)(?:itude|itud)?\b\.?|[:()=]/gi, ' '],
]

const ALLOWED = /^[\d\s.,;/°'"+\-NSEWO]*$/i
/** A decimal comma stands between two digits, without a space. */
const NUMBER = /[+-]?\s*\d+(?:[.,]\d+)?/g

type Axis = 'latitude' | 'longitude'
/** O: west in Spanish and French. */
const SIDES: Readonly<Record<string, readonly [Axis, 1 | -1]>> = {
  N: ['latitude', 1],
  S: ['latitude', -1],
  E: ['longitude', 1],
  W: ['longitude', -1],
  O: ['longitude', -1],
}

type Half = { readonly text: string; readonly side?: string }

/** The two halves of what was typed: parted by their letters, or by how many numbers there are. */
function halvesOf(text: string): readonly Half[] | null {
  const letters = [...text.matchAll(/[NSEWO]/gi)]
  const [one, two] = letters
  if (letters.length === 0) return halvesByNumber(text)
  if (letters.length !== 2 || !one || !two) return null
  const leading = /^\s*[NSEWO]/i.test(text)
  const cut = leading ? two.index : one.index + 1
  return [
    { text: text.slice(0, cut), side: one[0] },
    { text: text.slice(cut), side: two[0] },
  ]
}

function halvesByNumber(text: string): readonly Half[] | null {
  const numbers = [...text.matchAll(NUMBER)]
  const middle = numbers[numbers.length / 2]
  if (numbers.length < 2 || numbers.length > 6 || !middle) return null
  return [{ text: text.slice(0, middle.index) }, { text: text.slice(middle.index) }]
}

/** Degrees, or degrees and minutes, or degrees, minutes and seconds; the sign stands before all. */
function degreesOf({ text, side }: Half): number | null {
  const [first = '', ...rest] = [...text.matchAll(NUMBER)].map(([found]) =>
    found.replace(/\s/g, '').replace(',', '.'),
  )
  const parts = rest.map(Number)
  const signed = /^[+-]/.test(first)
  if (first === '' || parts.length > 2 || parts.some((part) => !(part >= 0 && part < 60)))
    return null
  if (parts.length > 0 && first.includes('.')) return null
  if (parts.length === 2 && !Number.isInteger(parts[0])) return null
  if (signed && side !== undefined) return null
  const [minutes = 0, seconds = 0] = parts
  const size = Math.abs(Number(first)) + minutes / 60 + seconds / 3600
  return first.startsWith('-') ? -size : size
}

/**
 * A position as people copy it from a map: `8.48, -13.23`, `8,48 -13,23`, `8°29′04″N 13°14′04″W`,
 * `N 8 29.1, W 13 14.1`. Latitude stands first unless letters say otherwise.
 *
 * Returns null for what is not surely one position
 */
export function readPosition(typed: string): Position | null {
  const text = SIGNS.reduce((left, [sign, plain]) => left.replace(sign, plain), typed).trim()
  if (!ALLOWED.test(text)) return null
  const [one, two] = halvesOf(text) ?? []
  if (!one || !two) return null
  const found = [one, two].map((half, at) => placed(half, at === 0 ? 'latitude' : 'longitude'))
  const latitude = found.find((half) => half?.axis === 'latitude')?.degrees
  const longitude = found.find((half) => half?.axis === 'longitude')?.degrees
  if (latitude === undefined || longitude === undefined) return null
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}

function placed(half: Half, otherwise: Axis): { axis: Axis; degrees: number } | null {
  const degrees = degreesOf(half)
  if (degrees === null) return null
  const [axis, sign] = SIDES[half.side?.toUpperCase() ?? ''] ?? [otherwise, 1]
  return { axis, degrees: round(degrees * sign) }
}

/** A tenth of a metre is more than anybody knows. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

const EARTH_RADIUS_KM = 6371

/** The great-circle distance. Units: kilometres, on a sphere. */
export function kilometresBetween(a: Position, b: Position): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const half = (from: number, to: number) => Math.sin(rad(to - from) / 2) ** 2
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
