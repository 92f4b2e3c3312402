/** A place as it is built from the extracts. */
export type Row = {
  id: number
  name: string
  ascii: string
  country: string
  division: string
  latitude: string
  longitude: string
  zone: string
  population: number
  capital: '' | 'N' | 'F'
  section: boolean
  aliases: string[]
}

export type Correction = { field: string; value: string }

/** Our own table: GeoNames id, field, value, reason; `#` starts a comment line. */
export function parseCorrections(text: string): Map<number, Correction[]> {
  const byId = new Map<number, Correction[]>()
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [id = '', field = '', value = ''] = line.split('\t')
    const list = byId.get(Number(id)) ?? []
    list.push({ field, value })
    byId.set(Number(id), list)
  }
  return byId
}

const REMEDIES: Readonly<Record<string, (row: Row, value: string) => void>> = {
  alias: (row, value) => row.aliases.unshift(value),
  capital: (row, value) => {
    row.capital = value === 'national' ? 'N' : 'F'
  },
  division: (row, value) => {
    row.division = value
  },
  include: () => undefined,
  name: (row, value) => {
    row.aliases.unshift(row.name, row.ascii)
    row.name = value
    row.ascii = value
  },
  zone: (row, value) => {
    row.zone = value
  },
}

/** *Errors:* a field the table does not know stops the build. `drop` never comes this far. */
export function correct(row: Row, corrections: readonly Correction[]): void {
  for (const { field, value } of corrections) {
    const remedy = REMEDIES[field]
    if (!remedy) throw new Error(`Unknown field in corrections.tsv: ${field}`)
    remedy(row, value)
  }
}
