import type { JSX } from 'preact'
import { ariaOf, Field, type FieldProps, fieldId, typedText } from './field.tsx'

type Props = FieldProps & {
  /** Stands behind the input and is read out with it: "hours a week", "%". */
  readonly unit?: string | undefined
  /** Whole numbers get the digits keyboard, others the one with a decimal mark. */
  readonly whole?: boolean | undefined
}

/**
 * A number as text, not `type=number`: that one swallows letters, turns with the wheel and hides
 * what was typed from the server. The form's schema reads it.
 */
export function NumberField(props: Props): JSX.Element {
  const aria = ariaOf(props)
  const unitId = `${fieldId(props.name)}-unit`
  const described = [aria['aria-describedby'], props.unit ? unitId : undefined].filter(Boolean)
  return (
    <Field {...props}>
      <div class="input-with-unit">
        <input
          {...aria}
          aria-describedby={described.length > 0 ? described.join(' ') : undefined}
          class="input input-number"
          type="text"
          inputmode={props.whole ? 'numeric' : 'decimal'}
          autocomplete="off"
          dir="ltr"
          value={typedText(props.state, props.name)}
        />
        {props.unit && (
          <span class="input-unit" id={unitId}>
            {props.unit}
          </span>
        )}
      </div>
    </Field>
  )
}
