import type { JSX } from 'preact'
import type { Phase } from '#kernel/frame.ts'
import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import type { PhaseNames } from '../tables.ts'

type Phased = { readonly phase: Phase; readonly phaseNames: PhaseNames }

/** The phase in the city's own word where it has one, else in ours. */
export const phaseName = (t: Words, { phase, phaseNames }: Phased): string =>
  phaseNames[phase] ?? t(`frame.phase.${phase}`)

const TONES: Readonly<Record<Phase, StatusTone>> = {
  response: 'warning',
  'early-recovery': 'going',
  recovery: 'going',
  renewal: 'going',
  closed: 'done',
}

export function PhaseStatus({ t, of }: { readonly t: Words; readonly of: Phased }): JSX.Element {
  return <Status tone={TONES[of.phase]}>{phaseName(t, of)}</Status>
}

/** A wave by its number, and by its title where it has one. */
export const waveName = (
  t: Words,
  wave: { readonly number: number; readonly title: string },
): string =>
  wave.title === ''
    ? t('crises.wave.name', { number: wave.number })
    : t('frame.pair', {
        name: t('crises.wave.name', { number: wave.number }),
        value: wave.title,
      })
