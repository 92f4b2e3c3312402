import type { JSX } from 'preact'
import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import type { NoteStanding, NoteStep } from '../tables.ts'

const TONES: Readonly<Record<NoteStep, StatusTone>> = {
  ...{ call: 'idle', outline: 'idle', draft: 'going', review: 'going' },
  ...{ approved: 'done', published: 'done', withdrawn: 'stuck' },
}

type Props = {
  readonly t: Words
  readonly step: NoteStep
  readonly standing: NoteStanding
}

/** Where a note stands; what was retracted or superseded says that first. */
export function StepMark({ t, step, standing }: Props): JSX.Element {
  if (standing === 'retracted') return <Status tone="stuck">{t('notes.step.retracted')}</Status>
  if (standing === 'superseded') return <Status tone="warning">{t('notes.step.superseded')}</Status>
  return <Status tone={TONES[step]}>{t(`notes.step.${step}`)}</Status>
}
