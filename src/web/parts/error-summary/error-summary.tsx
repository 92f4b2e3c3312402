import type { JSX } from 'preact'
import type { FieldError } from '#web/forms.ts'
import { fieldId } from '#web/parts/fields/field.tsx'
import type { Words } from '#web/words.ts'

type Props = {
  readonly t: Words
  readonly errors: readonly FieldError[]
  /** Field names to labels: then each line says which field it is about. */
  readonly labels?: Readonly<Record<string, string>> | undefined
}

/** Everything that is wrong, on top of the form, each linked to its field. Draws nothing without errors. */
export function ErrorSummary({ t, errors, labels = {} }: Props): JSX.Element | null {
  if (errors.length === 0) return null
  return (
    <div class="error-summary" role="alert" tabindex={-1}>
      <h2 class="error-summary-title">{t('parts.form.errors', { count: errors.length })}</h2>
      <ul class="plain-list">
        {errors.map((error) => (
          <li key={`${error.field}-${error.key}`}>
            {error.field === '' ? (
              t(error.key, error.values)
            ) : (
              <a href={`#${fieldId(error.field)}`}>
                {labels[error.field] && `${labels[error.field]} – `}
                {t(error.key, error.values)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
