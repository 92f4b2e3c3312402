import type { ComponentChildren, JSX } from 'preact'
import type { FieldError, FormState } from '#web/forms.ts'
import type { Words } from '#web/words.ts'

/** What every field takes. `label`, `hint` and options are already in the reader's language. */
export type FieldProps = {
  readonly t: Words
  readonly state: FormState
  readonly name: string
  readonly label: string
  readonly hint?: ComponentChildren
  /** Says "(optional)" behind the label; fields are otherwise required and not starred. */
  readonly optional?: boolean | undefined
}

/** The ids and ARIA attributes that tie an input to its hint and errors. */
export type FieldAria = {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': 'true' | undefined
}

export type FieldOption = {
  readonly value: string
  readonly label: string
  readonly hint?: ComponentChildren
}

/** The id of a field's first input: where the error summary's links lead. */
export const fieldId = (name: string): string => `f-${name}`

export function typedText(state: FormState, name: string): string {
  const held = state.typed[name]
  return typeof held === 'string' ? held : (held?.[0] ?? '')
}

export function typedList(state: FormState, name: string): readonly string[] {
  const held = state.typed[name]
  if (held === undefined || held === '') return []
  return typeof held === 'string' ? [held] : held
}

export const errorsOf = (state: FormState, name: string): readonly FieldError[] =>
  state.errors.filter((error) => error.field === name)

export function ariaOf(props: Pick<FieldProps, 'state' | 'name' | 'hint'>): FieldAria {
  const id = fieldId(props.name)
  const wrong = errorsOf(props.state, props.name).length > 0
  const described = [props.hint ? `${id}-hint` : '', wrong ? `${id}-error` : ''].filter(Boolean)
  return {
    id,
    name: props.name,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': wrong ? 'true' : undefined,
  }
}

function Optional({ t }: { readonly t: Words }): JSX.Element {
  return <span class="field-optional"> {t('parts.form.optional')}</span>
}

/** The hint under the label and the errors above the input. */
export function HintAndErrors({ t, state, name, hint }: FieldProps): JSX.Element {
  const errors = errorsOf(state, name)
  const id = fieldId(name)
  return (
    <>
      {hint && (
        <div class="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {errors.length > 0 && (
        <div class="field-error" id={`${id}-error`}>
          {errors.map((error) => (
            <p key={error.key}>
              <span class="heard">{t('parts.form.error')}</span> {t(error.key, error.values)}
            </p>
          ))}
        </div>
      )}
    </>
  )
}

const classOf = (props: FieldProps) =>
  errorsOf(props.state, props.name).length > 0 ? 'field field-wrong' : 'field'

/** Label, hint, errors, then the one input. */
export function Field(props: FieldProps & { readonly children: ComponentChildren }): JSX.Element {
  return (
    <div class={classOf(props)}>
      <label class="field-label" for={fieldId(props.name)}>
        {props.label}
        {props.optional && <Optional t={props.t} />}
      </label>
      <HintAndErrors {...props} />
      {props.children}
    </div>
  )
}

/** The same for several inputs that answer one question. */
export function FieldSet(
  props: FieldProps & { readonly children: ComponentChildren },
): JSX.Element {
  const described = ariaOf(props)['aria-describedby']
  return (
    <fieldset class={classOf(props)} aria-describedby={described}>
      <legend class="field-label">
        {props.label}
        {props.optional && <Optional t={props.t} />}
      </legend>
      <HintAndErrors {...props} />
      {props.children}
    </fieldset>
  )
}
