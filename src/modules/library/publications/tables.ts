import type { Generated } from 'kysely'

export const PUBLICATION_KINDS = ['lesson', 'note', 'issue'] as const
export type PublicationKind = (typeof PUBLICATION_KINDS)[number]

export type OpenTables = {
  'library.open_record': {
    kind: PublicationKind
    record_id: string
    number: number
    datestamp: Date
    deleted: Generated<boolean>
    seal: string
    sets: string[]
  }
}
