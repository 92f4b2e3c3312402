import type { ImportState } from './tables.ts'

const OPEN: ReadonlySet<ImportState> = new Set(['reading', 'mapping', 'checking'])

/** What a state still allows; who may import at all is the record's policy. */
export const still = {
  readable: (held: { state: ImportState }): boolean => OPEN.has(held.state),
  mappable: (held: { state: ImportState }): boolean =>
    held.state === 'mapping' || held.state === 'checking',
  checkable: (held: { state: ImportState }): boolean => held.state === 'checking',
  reversible: (held: { state: ImportState }): boolean => held.state === 'done',
}
