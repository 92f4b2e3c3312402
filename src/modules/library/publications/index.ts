export {
  awaitOpenRecords,
  countPublications,
  findPublication,
  lastOpenChange,
  listedPublications,
  newestPublications,
  type Publication,
  publicationsOf,
} from './queries.ts'
export { citableOf, noteOpenRecords, publicationHref, SHELVES, textFor } from './service.ts'
export { type OpenTables, PUBLICATION_KINDS, type PublicationKind } from './tables.ts'
