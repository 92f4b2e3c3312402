import { fold } from './fold.ts'

type Newer = { name: string; lat: string; lng: string; country: string; admin1: string }
type Known = {
  name: string
  country: string
  latitude: string
  longitude: string
  aliases: readonly string[]
}

/** Half a degree: about 55 km north to south. */
const CELL = 0.5

/** The newer extract, which has no ids: a record is recognised by where it is and how it is called. */
export class NewerExtract {
  private readonly points = new Map<string, Newer | null>()
  private readonly cells = new Map<string, Newer[]>()

  private readonly places: readonly Newer[]

  constructor(json: string) {
    this.places = JSON.parse(json) as Newer[]
    for (const place of this.places) {
      const point = `${place.country} ${place.lat} ${place.lng}`
      // A point that two records share proves nothing.
      this.points.set(point, this.points.has(point) ? null : place)
      const cell = cellOf(place.country, Number(place.lat), Number(place.lng))
      const list = this.cells.get(cell)
      if (list) list.push(place)
      else this.cells.set(cell, [place])
    }
  }

  /** The record at the same point to the fifth decimal (about one metre), if there is just one. */
  atPoint({ country, latitude, longitude }: Known): Newer | undefined {
    return this.points.get(`${country} ${latitude} ${longitude}`) ?? undefined
  }

  /** The division of the records of that name close by, if they agree. Points move when mended. */
  divisionNearby(known: Known): string | undefined {
    const names = new Set([known.name, ...known.aliases].map(fold))
    const near = this.around(known).filter((place) => names.has(fold(place.name)))
    const divisions = new Set(near.map((place) => place.admin1))
    return divisions.size === 1 ? near[0]?.admin1 : undefined
  }

  /** The one record of this name in a division, if there is just one. */
  named(name: string, country: string, admin1: string): Newer | undefined {
    const found = this.places.filter(
      (place) => place.name === name && place.country === country && place.admin1 === admin1,
    )
    return found.length === 1 ? found[0] : undefined
  }

  /** The division of the record closest by that the list of divisions has, for a place whose own it has not. */
  closestDivision(known: Known, listed: ReadonlySet<string>): string | undefined {
    const away = (place: Newer) =>
      Math.hypot(
        Number(place.lat) - Number(known.latitude),
        Number(place.lng) - Number(known.longitude),
      )
    return this.around(known)
      .filter((place) => listed.has(`${place.country}.${place.admin1}`))
      .sort((a, b) => away(a) - away(b))[0]?.admin1
  }

  private around({ country, latitude, longitude }: Known): Newer[] {
    const steps = [-CELL, 0, CELL]
    const cells = steps.flatMap((north) =>
      steps.map((east) => cellOf(country, Number(latitude) + north, Number(longitude) + east)),
    )
    return cells.flatMap((cell) => this.cells.get(cell) ?? [])
  }
}

function cellOf(country: string, latitude: number, longitude: number): string {
  return `${country} ${Math.floor(latitude / CELL)} ${Math.floor(longitude / CELL)}`
}
