import type { ComponentChildren } from 'preact'
import type { Page } from '#kernel/pages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import type { Outcome } from './tables.ts'

/** The outcome of a check; without one it is still to be made. */
export function OutcomeMark(props: { readonly t: Words; readonly outcome: Outcome | undefined }) {
  const { t, outcome } = props
  if (!outcome) return <Status tone="idle">{t('checking.outcome.open')}</Status>
  const tone = outcome === 'passed' ? 'done' : 'stuck'
  return <Status tone={tone}>{t(`checking.outcome.${outcome}`)}</Status>
}

/** What an officer says of a check: passed or not. */
export function OutcomeField({ t, state }: { readonly t: Words; readonly state: FormState }) {
  return (
    <RadioField
      t={t}
      state={state}
      name="outcome"
      label={t('checking.outcome')}
      inline
      options={(['passed', 'failed'] as const).map((value) => ({
        value,
        label: t(`checking.outcome.${value}`),
      }))}
    />
  )
}

/** The column that names a check, and leads to it for who makes it. */
export const checkColumn = <K extends string>(
  t: Words,
  path: string | null,
  labelOf: (kind: K) => string,
) => ({
  key: 'check',
  head: t('checking.check'),
  cell: (kind: K) =>
    path === null ? (
      labelOf(kind)
    ) : (
      <a href={`${path}/checks/${encodeURIComponent(kind)}`}>{labelOf(kind)}</a>
    ),
})

const BLANK: FormState = { typed: {}, errors: [], restored: null }

type ButtonFormProps = {
  readonly t: Words
  readonly action: string
  /** The page that shows it. */
  readonly page: string
  readonly label: string
  readonly kind?: 'primary' | 'quiet'
  readonly small?: boolean
  /** What is said above the button. */
  readonly children?: ComponentChildren
}

/** One thing to do that asks nothing: a form of one button. */
export function ButtonForm({ t, action, page, label, kind, small, children }: ButtonFormProps) {
  return (
    <Form t={t} action={action} page={page} state={BLANK} label={label}>
      {children}
      <FormActions>
        <Button kind={kind} small={small}>
          {label}
        </Button>
      </FormActions>
    </Form>
  )
}

/** The way to the pages before and after this one of a numbered list. */
export function Pages(props: {
  readonly t: Words
  readonly list: Pick<Page<unknown>, 'page' | 'pages'>
  readonly href: (page: number) => string
}) {
  const { t, list, href } = props
  const { page, pages } = list
  return (
    <Pager
      t={t}
      page={page}
      pages={pages}
      previous={page > 1 ? href(page - 1) : undefined}
      next={page < pages ? href(page + 1) : undefined}
    />
  )
}
