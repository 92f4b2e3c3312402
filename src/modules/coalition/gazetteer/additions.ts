import type { Row } from './corrections.ts'
import type { NewerExtract } from './newer.ts'

/** A place by its name in a division of the newer extract, or at the degrees given. */
function pointOf(newer: NewerExtract, where: string, cells: readonly string[]): [string, string] {
  const [, name = '', country = '', division = ''] = cells
  if (!where.startsWith('extract')) {
    const [latitude = '', longitude = ''] = where.split(',')
    return [latitude, longitude]
  }
  const [, filed = division] = where.split(':')
  const found = newer.named(name, country, filed)
  if (!found)
    throw new Error(`additions.tsv: the extract has not one ${name} in ${country}.${filed}`)
  return [found.lat, found.lng]
}

/**
 * Our own table of places without a GeoNames id: number (below zero), name, country, division, point,
 * zone, marks, aliases, reason; `#` starts a comment line.
 *
 * Errors  a number that is not below zero, or a record the extract does not have exactly once
 */
export function parseAdditions(text: string, newer: NewerExtract): Row[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const cells = line.split('\t')
    const [id = '', name = '', country = '', division = '', where = '', zone = ''] = cells
    const [marks = '', aliases = ''] = cells.slice(6)
    if (!(Number(id) < 0)) throw new Error(`additions.tsv: ${id} is not a number of ours`)
    const [latitude, longitude] = pointOf(newer, where, cells)
    return {
      ...{ id: Number(id), name, ascii: name, country, division, latitude, longitude, zone },
      population: 0,
      capital: marks.includes('F') ? 'F' : '',
      section: marks.includes('S'),
      aliases: aliases === '' ? [] : aliases.split('|'),
    }
  })
}
