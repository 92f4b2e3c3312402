import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import type { BoardStanding } from '../valuing/index.ts'
import { BoardsLacking } from './lacks.tsx'

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly votes: readonly {
    readonly id: string
    readonly title: string
    readonly voters: number
  }[]
  readonly boards: readonly BoardStanding[]
}

export function NewPage({ t, state, votes, boards }: Props): JSX.Element {
  const sources = [
    ...votes.map(({ id, title, voters }) => ({
      value: `votes:${id}`,
      label: t('portfolio.source.votes', { title }),
      hint: t('portfolio.source.votes-hint', { voters }),
    })),
    ...boards.map(({ id, title, valued, actions }) => ({
      value: `board:${id}`,
      label: t('portfolio.source.board', { title }),
      hint: `${t('portfolio.source.board-part', { count: valued, all: actions })} ${t('portfolio.source.board-hint')}`,
    })),
    {
      value: 'manual',
      label: t('portfolio.source.manual'),
      hint: t('portfolio.source.manual-hint'),
    },
  ]
  return (
    <div class="stack wide measure">
      <PageHead
        t={t}
        trail={[{ label: t('portfolio.room'), href: '/portfolios' }]}
        title={t('portfolio.new.title')}
        point={t('portfolio.new.point')}
      />
      <BoardsLacking t={t} boards={boards} />
      <Form t={t} action="/portfolios" page="/portfolios/new" state={state} keep>
        <TextField t={t} state={state} name="title" label={t('portfolio.field.title')} />
        <RadioField
          t={t}
          state={state}
          name="source"
          label={t('portfolio.field.source')}
          options={sources}
        />
        <TextField
          t={t}
          state={state}
          name="currency"
          label={t('portfolio.field.currency')}
          hint={t('portfolio.field.currency-hint')}
          width="short"
          maxlength={3}
        />
        <TextField
          t={t}
          state={state}
          name="budget"
          label={t('portfolio.field.budget')}
          hint={t('portfolio.field.budget-hint')}
          width="half"
          optional
        />
        <CostBasisField t={t} state={state} />
        <FormActions>
          <Button>{t('portfolio.new.action')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

export function CostBasisField({ t, state }: { t: Words; state: FormState }): JSX.Element {
  return (
    <RadioField
      t={t}
      state={state}
      name="costBasis"
      label={t('portfolio.field.cost-basis')}
      options={[
        { value: 'likely', label: t('portfolio.basis.likely') },
        { value: 'high', label: t('portfolio.basis.high'), hint: t('portfolio.basis.high-hint') },
      ]}
    />
  )
}
