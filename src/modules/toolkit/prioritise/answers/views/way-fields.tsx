import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { FormGroup } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'
import type { Criterion } from '../../queries.ts'
import { highName, LEEWAYS, lowName, pointsName, rankName, type Way } from '../forms.ts'

type Fields = {
  readonly t: Words
  readonly state: FormState
  readonly criteria: readonly Criterion[]
}

/** The fields of one way to say how much the criteria matter. */
export function WayFields({
  t,
  way,
  state,
  criteria,
}: Fields & { readonly way: Way }): JSX.Element {
  if (way === 'order') return <OrderFields t={t} state={state} criteria={criteria} />
  if (way === 'bounds') return <BoundsFields t={t} state={state} criteria={criteria} />
  return <SwingFields t={t} state={state} criteria={criteria} />
}

function OrderFields({ t, state, criteria }: Fields): JSX.Element {
  const places = criteria.map((_, at) => ({
    value: String(at + 1),
    label: t('prioritise.way.order.place', { place: at + 1 }),
  }))
  return (
    <>
      {criteria.map(({ id, key, label }) => (
        <SelectField
          key={id}
          t={t}
          state={state}
          name={rankName(key)}
          label={label}
          options={places}
          blank={t('prioritise.way.order.blank')}
          width="short"
          optional
        />
      ))}
    </>
  )
}

function BoundsFields({ t, state, criteria }: Fields): JSX.Element {
  return (
    <>
      {criteria.map(({ id, key, label }) => (
        <FormGroup key={id} title={label}>
          <NumberField
            t={t}
            state={state}
            name={lowName(key)}
            label={t('prioritise.way.bounds.low')}
            unit="%"
            optional
          />
          <NumberField
            t={t}
            state={state}
            name={highName(key)}
            label={t('prioritise.way.bounds.high')}
            unit="%"
            optional
          />
        </FormGroup>
      ))}
    </>
  )
}

function SwingFields({ t, state, criteria }: Fields): JSX.Element {
  return (
    <>
      {criteria.map(({ id, key, label, direction, low, high, unit }) => (
        <NumberField
          key={id}
          t={t}
          state={state}
          name={pointsName(key)}
          label={label}
          hint={t('prioritise.way.swing.from', {
            worst: t.number(direction === 'max' ? low : high),
            best: t.number(direction === 'max' ? high : low),
            unit,
          })}
          unit={t('prioritise.way.swing.unit')}
          optional
        />
      ))}
      <RadioField
        t={t}
        state={state}
        name="leeway"
        label={t('prioritise.way.swing.leeway')}
        options={LEEWAYS.map((value) => ({
          value,
          label: t(`prioritise.way.swing.leeway-${value}`),
        }))}
      />
    </>
  )
}
