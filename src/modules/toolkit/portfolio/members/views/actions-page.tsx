import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { errorsOf, fieldId, typedText } from '#web/parts/fields/field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import type { ActionRecord } from '../../../actions/index.ts'
import { type Difference, Differences } from '../../../meanwhile/index.ts'
import { portfolioHref } from '../../links.ts'
import type { PortfolioRecord } from '../../record/index.ts'

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly portfolio: PortfolioRecord
  readonly actions: readonly ActionRecord[]
  /** What somebody else saved meanwhile, beside what was typed. */
  readonly differences?: readonly Difference[] | undefined
}

const PARTS = ['free', 'in', 'out', 'leave'] as const

export function ActionsPage(props: Props): JSX.Element {
  const { t, state, portfolio, actions, differences } = props
  const href = portfolioHref(portfolio.id)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('portfolio.room'), href: '/portfolios' },
          { label: portfolio.title, href },
        ]}
        title={t('portfolio.actions.title')}
        point={t('portfolio.actions.point')}
      />
      {differences && (
        <Differences t={t} title={t('portfolio.settings.meanwhile')} rows={differences} />
      )}
      <Form t={t} action={`${href}/actions`} page={`${href}/actions`} state={state} keep>
        <Table
          t={t}
          caption={t('portfolio.actions.caption')}
          captionHeard
          cards
          columns={columnsOf(t, state, portfolio)}
          rows={actions}
          keyOf={(action) => action.id}
        />
        <FormActions>
          <Button>{t('portfolio.actions.action')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

function columnsOf(t: Words, state: FormState, portfolio: PortfolioRecord): Column<ActionRecord>[] {
  const { currency } = portfolio
  const columns: Column<ActionRecord>[] = [
    {
      key: 'action',
      head: t('portfolio.column.action'),
      cell: (action) => (
        <a href={`/actions/${action.id}`}>
          {action.code} {action.title}
        </a>
      ),
    },
    {
      key: 'cost',
      head: t('portfolio.column.cost'),
      unit: currency,
      numeric: true,
      cell: (action) =>
        action.costLikely === null
          ? t('portfolio.unknown')
          : t.money({ minor: action.costLikely, currency: action.currency ?? currency }),
    },
    {
      key: 'part',
      head: t('portfolio.column.part'),
      cell: (action) => <PartSelect t={t} state={state} action={action} />,
    },
  ]
  if (portfolio.valueSource === 'manual')
    columns.splice(2, 0, {
      key: 'value',
      head: t('portfolio.column.value'),
      numeric: true,
      cell: (action) => <ValueInput t={t} state={state} action={action} />,
    })
  return columns
}

type Cell = { readonly t: Words; readonly state: FormState; readonly action: ActionRecord }

function PartSelect({ t, state, action }: Cell): JSX.Element {
  const name = `part-${action.id}`
  const chosen = typedText(state, name)
  return (
    <select
      class="input input-select"
      id={fieldId(name)}
      name={name}
      aria-label={t('portfolio.actions.part-of', { action: action.title })}
    >
      {PARTS.map((value) => (
        <option key={value} value={value} selected={value === chosen}>
          {t(`portfolio.part.${value}`)}
        </option>
      ))}
    </select>
  )
}

function ValueInput({ t, state, action }: Cell): JSX.Element {
  const name = `value-${action.id}`
  const errors = errorsOf(state, name)
  return (
    <>
      {errors.map((error) => (
        <p key={error.key} class="field-error" id={`${fieldId(name)}-error`}>
          {t(error.key, error.values)}
        </p>
      ))}
      <input
        class="input input-number"
        type="text"
        inputmode="decimal"
        autocomplete="off"
        id={fieldId(name)}
        name={name}
        value={typedText(state, name)}
        aria-label={t('portfolio.actions.value-of', { action: action.title })}
        aria-invalid={errors.length > 0 ? 'true' : undefined}
        aria-describedby={errors.length > 0 ? `${fieldId(name)}-error` : undefined}
      />
    </>
  )
}
