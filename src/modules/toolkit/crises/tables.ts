import type { Generated } from 'kysely'
import type { CrisisType, Phase } from '#kernel/frame.ts'
import type { Visibility } from '#kernel/visibility.ts'

/** The city's own words for phases, by neutral key. */
export type PhaseNames = Partial<Readonly<Record<Phase, string>>>

/** The tables of this sub-room; nobody else names them. */
export type CrisisTables = {
  'toolkit.crisis': {
    id: string
    body_id: string
    title: string
    summary: Generated<string>
    types: CrisisType[]
    started_on: string
    phase: Phase
    phase_names: Generated<PhaseNames>
    geography: Generated<string>
    visibility: Visibility
    version: Generated<number>
    closed_on: string | null
    created_at: Date
    created_by: string | null
  }
  'toolkit.wave': {
    id: string
    crisis_id: string
    number: number
    title: string
    opened_on: string
    note: Generated<string>
    closed_at: Date | null
    created_at: Date
    created_by: string | null
  }
}
