import type { MessageKey } from '#kernel/messages.ts'
import type { Words } from '#web/words.ts'

/** Which field a line of the error summary is about. */
const LABELS: Readonly<Record<string, MessageKey>> = {
  name: 'joining.hand.name',
  country: 'coalition.country',
  division: 'joining.hand.division',
  where: 'coalition.position',
  position: 'coalition.position.label',
  nearName: 'coalition.position.near-label',
  nearId: 'coalition.position.which',
  nearKm: 'coalition.position.km-label',
  population: 'coalition.population',
  populationYear: 'joining.population.year',
  populationSource: 'joining.population.source',
  legalName: 'joining.identity.legal-name',
  memberType: 'coalition.type',
  tier: 'joining.identity.tier',
  website: 'joining.identity.website',
  officialAddress: 'joining.identity.address',
  leadTitle: 'joining.identity.lead-title',
  networkCity: 'joining.signatory.network',
  signatoryName: 'joining.signatory.name',
  signatoryOffice: 'joining.signatory.office',
  signatoryTitle: 'joining.signatory.title',
  signatoryEmail: 'joining.signatory.email',
  mandate: 'joining.signatory.mandate.kind',
  mandateReference: 'joining.signatory.reference-label',
  mandateDate: 'joining.signatory.date-label',
  mandateUntil: 'joining.signatory.until',
  deputyName: 'joining.deputy.name',
  deputyTitle: 'joining.deputy.title',
  deputyEmail: 'joining.deputy.email',
}

const PLEDGES = {
  support: 'active-support',
  share: 'share-knowledge',
  advocate: 'advocate',
} as const
const PARTS = {
  What: 'joining.pledges.what',
  Measure: 'joining.pledges.measure',
  Due: 'joining.pledges.due',
} as const

/** The labels of every field on the way, in the reader's language. */
export function labelsOf(t: Words): Readonly<Record<string, string>> {
  const fields = Object.entries(LABELS).map(([field, key]) => [field, t(key)] as const)
  const pledges = Object.entries(PLEDGES).flatMap(([name, commitment]) =>
    Object.entries(PARTS).map(
      ([part, key]) =>
        [`${name}${part}`, `${t(`joining.commitment.${commitment}`)}, ${t(key)}`] as const,
    ),
  )
  return Object.fromEntries([...fields, ...pledges])
}
