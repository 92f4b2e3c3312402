import type { JSX } from 'preact'
import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import type { TranslationState } from './tables.ts'

const TONES: Readonly<Record<TranslationState, StatusTone>> = {
  ...{ requested: 'idle', 'in-work': 'going', reviewed: 'going', published: 'done' },
}

/** Where a translation stands, and whether what readers have is older than its original. */
export function TranslationMark(props: {
  readonly t: Words
  readonly state: TranslationState
  readonly stale: number
}): JSX.Element {
  const { t, state, stale } = props
  return (
    <>
      <Status tone={TONES[state]}>{t(`translating.state.${state}`)}</Status>
      {stale > 0 && <Status tone="warning">{t('translating.stale', { count: stale })}</Status>}
    </>
  )
}
