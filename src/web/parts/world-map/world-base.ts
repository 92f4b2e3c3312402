import { type GeoContext, geoEqualEarth, geoPath } from 'd3-geo'
import type { MultiLineString } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json' with { type: 'json' }

/** The drawing's own units; half a unit is less than a pixel on any screen it is shown on. */
export const WORLD_WIDTH = 720
export const WORLD_HEIGHT = 346

const ANTARCTICA = '010'

type Countries = { countries: GeometryCollection }

const topology = world as unknown as Topology<Countries>
const countries = topology.objects.countries.geometries.filter(
  (country): country is Polygon | MultiPolygon =>
    (country.type === 'Polygon' || country.type === 'MultiPolygon') && country.id !== ANTARCTICA,
)

const whole = feature(topology, { type: 'GeometryCollection', geometries: countries })

/** Turned by eleven degrees, so that the edge runs through the Bering Strait and cuts no country. */
const projection = geoEqualEarth()
  .rotate([-11, 0])
  .fitExtent(
    [
      [2, 2],
      [WORLD_WIDTH - 2, WORLD_HEIGHT - 2],
    ],
    whole,
  )

/** Where a place stands on the drawing, or null where it is off it. */
export function worldPoint(longitude: number, latitude: number): readonly [number, number] | null {
  const point = projection([longitude, latitude])
  return point?.every(Number.isFinite) ? [round(point[0]), round(point[1])] : null
}

const round = (value: number) => Math.round(value * 10) / 10

/** Units; a step along the coast shorter than this is not drawn. */
const SMALLEST_STEP = 2

/**
 * Writes a path in whole units, each step relative to the last, and leaves out steps that nobody sees:
 * a third of the bytes of an absolute path.
 */
class SmallPath implements GeoContext {
  text = ''
  #x = 0
  #y = 0

  beginPath(): void {}

  moveTo(x: number, y: number): void {
    this.#step('M', x, y)
  }

  lineTo(x: number, y: number): void {
    const dx = Math.round(x) - this.#x
    const dy = Math.round(y) - this.#y
    if (Math.abs(dx) + Math.abs(dy) < SMALLEST_STEP) return
    this.#x += dx
    this.#y += dy
    this.text += `l${dx}${dy < 0 ? '' : ' '}${dy}`
  }

  arc(): void {}

  closePath(): void {
    this.text += 'z'
  }

  #step(letter: string, x: number, y: number): void {
    this.#x = Math.round(x)
    this.#y = Math.round(y)
    this.text += `${letter}${this.#x} ${this.#y}`
  }
}

function drawn(shape: ReturnType<typeof merge> | MultiLineString): string {
  const path = new SmallPath()
  geoPath(projection, path)(shape)
  // an island or a border smaller than a unit has become a point
  return path.text.replace(/M\d+ \d+z?(?=M|$)/g, '')
}

let base: { readonly land: string; readonly borders: string } | undefined

/**
 * The land and the borders between countries as two paths, drawn once.
 *
 * Source  Natural Earth 1:110m through world-atlas, public domain; Equal Earth projection; without Antarctica
 */
export function worldBase(): { readonly land: string; readonly borders: string } {
  base ??= {
    land: drawn(merge(topology, countries)),
    borders: drawn(
      mesh(topology, topology.objects.countries, (one, other) => one !== other) as MultiLineString,
    ),
  }
  return base
}
