/**
 * The keys of the locale catalogs, known to everybody who may have to say something.
 * A type only: the texts themselves are read by the web edge and by mails.
 */
export type { MessageKey } from '../locales/catalog.ts'
