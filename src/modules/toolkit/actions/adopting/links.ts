import type { RecordRef } from '#platform/provenance/provenance.ts'

export const adoptionsHref = '/adoptions'
export const adoptionHref = (id: string): string => `/adoptions/${id}`
export const reportHref = (id: string): string => `/adoptions/${id}/report`
export const quietHref = (id: string): string => `/adoptions/${id}/silence`

/** What differs between where it was done and here, before anything is begun. */
export const comparisonHref = ({ kind, id }: RecordRef): string =>
  `/adoptions/new?kind=${kind}&id=${id}`
