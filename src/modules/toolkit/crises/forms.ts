import { z } from 'zod'
import { CRISIS_TYPES, PHASES } from '#kernel/frame.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { defineForm } from '#web/forms.ts'
import type { Crisis, CrisisFacts } from './service.ts'
import type { PhaseNames } from './tables.ts'

const line = (most: number) => z.string().max(most, 'crises.error.long')
const oneLine = (most: number) => line(most).transform((text) => text.replace(/\s+/g, ' ').trim())
const day = z.iso.date('crises.error.date').refine((text) => text >= '1900', 'crises.error.date')

/** The fields that hold the city's own words, by phase. */
export const phaseField = (phase: (typeof PHASES)[number]) => `name-${phase}` as const

const phaseWord = oneLine(40).optional()

export const crisisForm = defineForm(
  {
    title: oneLine(160),
    summary: line(2000).default(''),
    types: z.array(z.enum(CRISIS_TYPES)).min(1, 'crises.error.types').max(CRISIS_TYPES.length),
    startedOn: day,
    phase: z.enum(PHASES),
    geography: oneLine(300).default(''),
    visibility: z.enum(VISIBILITIES),
    'name-response': phaseWord,
    'name-early-recovery': phaseWord,
    'name-recovery': phaseWord,
    'name-renewal': phaseWord,
    'name-closed': phaseWord,
  },
  { lists: ['types'] },
)

type Read = Extract<ReturnType<typeof crisisForm.read>, { ok: true }>['value']

export function factsOf(read: Read): CrisisFacts {
  const words = PHASES.map((phase) => [phase, read[phaseField(phase)]] as const)
  return {
    title: read.title,
    summary: read.summary,
    types: [...new Set(read.types)],
    startedOn: read.startedOn,
    phase: read.phase,
    phaseNames: Object.fromEntries(words.filter(([, word]) => word)) as PhaseNames,
    geography: read.geography,
    visibility: read.visibility,
  }
}

/** The form's fields filled from a crisis, or for a new one. */
export const fieldsOf = (crisis: Crisis): Readonly<Record<string, unknown>> => ({
  title: crisis.title,
  summary: crisis.summary,
  types: crisis.types,
  startedOn: crisis.startedOn,
  phase: crisis.phase,
  geography: crisis.geography,
  visibility: crisis.visibility,
  ...Object.fromEntries(PHASES.map((phase) => [phaseField(phase), crisis.phaseNames[phase]])),
})

export const waveForm = defineForm({
  title: oneLine(120).default(''),
  openedOn: day,
  note: line(2000).default(''),
})
