import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { LangField } from '../publishing/views/publication-pages.tsx'

type Named = { readonly id: string; readonly title: string }

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly crises: readonly Named[]
  readonly portfolios: readonly Named[]
  readonly boards: readonly Named[]
}

export function NewPage({ t, state, crises, portfolios, boards }: Props): JSX.Element {
  const sources = [
    ...portfolios.map(({ id, title }) => ({
      value: `portfolio:${id}`,
      label: t('plan.new.portfolio', { title }),
    })),
    ...boards.map(({ id, title }) => ({
      value: `board:${id}`,
      label: t('plan.new.board', { title }),
    })),
    { value: '', label: t('plan.new.nothing') },
  ]
  return (
    <div class="stack wide measure">
      <PageHead
        t={t}
        trail={[{ label: t('plan.room'), href: '/plans' }]}
        title={t('plan.new.title')}
        point={t('plan.new.point')}
      />
      {crises.length === 0 ? (
        <EmptyState
          t={t}
          title={t('plan.new.no-crisis')}
          action={<LinkButton href="/crises/new">{t('plan.new.open-crisis')}</LinkButton>}
        >
          <p>{t('plan.new.no-crisis-text')}</p>
        </EmptyState>
      ) : (
        <Form t={t} action="/plans" page="/plans/new" state={state} keep>
          <TextField t={t} state={state} name="title" label={t('plan.field.title')} />
          <RadioField
            t={t}
            state={state}
            name="crisis"
            label={t('plan.field.crisis')}
            options={crises.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <RadioField
            t={t}
            state={state}
            name="from"
            label={t('plan.field.from')}
            hint={t('plan.field.from-hint')}
            options={sources}
          />
          <LangField t={t} state={state} />
          <FormActions>
            <Button>{t('plan.new.action')}</Button>
          </FormActions>
        </Form>
      )}
    </div>
  )
}
