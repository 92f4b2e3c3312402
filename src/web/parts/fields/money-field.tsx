import type { JSX } from 'preact'
import type { MessageKey } from '#kernel/messages.ts'
import {
  ariaOf,
  errorsOf,
  Field,
  type FieldProps,
  FieldSet,
  fieldId,
  HintAndErrors,
  typedText,
} from './field.tsx'

type Props = FieldProps & {
  /** The currency's code, shown beside the amount. */
  readonly currency: string
}

/** One amount in a known currency, typed in whole units with an optional decimal part. */
export function MoneyField(props: Props): JSX.Element {
  return (
    <Field {...props}>
      <Amount {...props} />
    </Field>
  )
}

type RangeProps = Props & {
  /** The names of the inputs; errors on `name` itself speak about the range as a whole. */
  readonly names: {
    readonly low: string
    readonly likely?: string | undefined
    readonly high: string
  }
}

/** An honest amount: the least, (perhaps) the most likely, and the most it could be. */
export function MoneyRangeField(props: RangeProps): JSX.Element {
  const { t, names } = props
  const ends: readonly (readonly [string | undefined, MessageKey])[] = [
    [names.low, 'parts.range.low'],
    [names.likely, 'parts.range.likely'],
    [names.high, 'parts.range.high'],
  ]
  return (
    <FieldSet {...props}>
      <div class="money-range">
        {ends.map(([name, key]) => {
          if (name === undefined) return null
          const one = { ...props, name, label: t(key), hint: undefined }
          return (
            <div key={name} class={errorsOf(props.state, name).length > 0 ? 'field-wrong' : ''}>
              <label class="field-part" for={fieldId(name)}>
                {one.label}
              </label>
              <HintAndErrors {...one} />
              <Amount {...one} />
            </div>
          )
        })}
      </div>
    </FieldSet>
  )
}

function Amount(props: Props): JSX.Element {
  const aria = ariaOf(props)
  const unitId = `${aria.id}-unit`
  return (
    <div class="input-with-unit">
      <span class="input-unit" id={unitId}>
        {props.currency}
      </span>
      <input
        {...aria}
        aria-describedby={[unitId, aria['aria-describedby']].filter(Boolean).join(' ')}
        class="input input-number"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        dir="ltr"
        value={typedText(props.state, props.name)}
      />
    </div>
  )
}
