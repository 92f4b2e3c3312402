import type { Perturbation } from '#analysis'
import type { Options, Streams } from './analysis.ts'
import { columnsIn } from './columns.ts'
import { jsonOf } from './json.ts'
import { jsonPlace } from './json-place.ts'
import { numbersOf } from './numbers.ts'
import { type Place, refuse } from './refusal.ts'
import { isJson, nameOf, type Sheet, sheetOf, textOf } from './sheet.ts'

type Column = 'service' | 'share' | 'from' | 'to'

type Event = {
  readonly service: string
  readonly share: number
  readonly from: number
  readonly to: number
}

/**
 * What happens when: columns service, share (of its function that the event takes while it lasts), from and to.
 *
 * Errors  InputRefusal naming line and column
 */
export async function readEvents(
  file: string,
  services: readonly string[],
  options: Options,
  streams: Streams,
): Promise<readonly Perturbation[]> {
  const text = await textOf(file, streams)
  const read = isJson(text)
    ? jsonEvents(text, nameOf(file))
    : csvEvents(sheetOf(text, file, options), options)
  return read.map(({ event, place }) => {
    const { service, share, from, to } = event
    if (!services.includes(service))
      refuse(
        place('service'),
        `no service is called “${service}”: there are ${services.join(', ')}`,
      )
    if (!(share >= 0 && share <= 1))
      refuse(place('share'), `${share}: a share lies between 0 and 1`)
    if (to < from) refuse(place('to'), `the event ends (${to}) before it begins (${from})`)
    return { sector: service, value: share, from, to }
  })
}

type Read = { readonly event: Event; place(column: Column): Place }

const jsonEvents = (text: string, file: string): readonly Read[] =>
  jsonOf.events(text, file).map((event, at) => ({
    event,
    place: (column) => jsonPlace(text, [at, column], file),
  }))

function csvEvents(sheet: Sheet, options: Options): readonly Read[] {
  const columns = columnsIn<Column>(sheet, ['service', 'share', 'from', 'to'])
  const read = numbersOf(columns.figures(['share', 'from', 'to']), sheet.delimiter, options)
  if (sheet.rows.length === 0) refuse({ file: sheet.file }, 'there is no row with an event')
  return sheet.rows.map((row) => {
    const number = (column: Column) =>
      read(columns.required(row, column), columns.place(row, column))
    return {
      event: {
        ...{ service: columns.cell(row, 'service'), share: number('share') },
        ...{ from: number('from'), to: number('to') },
      },
      place: (column) => columns.place(row, column),
    }
  })
}
