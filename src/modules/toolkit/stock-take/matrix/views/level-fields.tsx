import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import type { Words } from '#web/words.ts'
import { CONFIDENCES, TRENDS } from '../../tables.ts'
import { confidenceWord, trendWord } from './words.tsx'

type Props = { readonly t: Words; readonly state: FormState }

/** Whether it gets better or worse: asked alike of a cell and of a question. */
export const TrendField = ({ t, state }: Props): JSX.Element => (
  <RadioField
    t={t}
    state={state}
    name="trend"
    label={t('stock-take.trend.question')}
    options={TRENDS.map((trend) => ({ value: trend, label: trendWord(t, trend) }))}
    inline
  />
)

/** How sure whoever answers is. */
export const ConfidenceField = ({ t, state }: Props): JSX.Element => (
  <RadioField
    t={t}
    state={state}
    name="confidence"
    label={t('stock-take.confidence.question')}
    hint={t('stock-take.confidence.hint')}
    options={CONFIDENCES.map((level) => ({ value: level, label: confidenceWord(t, level) }))}
    inline
  />
)
