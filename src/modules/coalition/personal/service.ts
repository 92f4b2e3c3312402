import type { OwnData } from '#people'
import type { Listener } from '#platform/outbox/outbox.ts'
import { applicationsOf, forgetApplicant } from './queries.ts'

/** This room's part of the export of somebody's data. */
export const coalitionOwnData: OwnData = { name: 'applications', of: applicationsOf }

/** Whoever is erased leaves their applications to the city, and their telephone to nobody. */
export const coalitionListeners: readonly Listener[] = [
  {
    name: 'coalition.forget-applicant',
    topic: 'people.person-erased',
    hear: (work, event) => forgetApplicant(work, event.subject),
  },
]
