import type { JSX } from 'preact'
import { THEMES } from '#kernel/frame.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { MoneyField } from '#web/parts/fields/money-field.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { type Difference, Differences } from '../../../meanwhile/index.ts'
import { portfolioHref } from '../../links.ts'
import type { PortfolioRecord } from '../../record/index.ts'
import { CostBasisField } from '../../views/new-page.tsx'
import { kindName, themeName } from '../../views/rule-sentence.ts'

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly portfolio: PortfolioRecord
}

type Frame = Props & {
  readonly name: 'settings' | 'budgets' | 'rules' | 'equity'
  readonly here: string
  readonly before?: JSX.Element | false
  readonly children: JSX.Element | readonly JSX.Element[]
}

/** One form about one portfolio: its head, its fields, and the button that says the verb. */
function ChangePage({ t, state, portfolio, name, here, before, children }: Frame): JSX.Element {
  const href = portfolioHref(portfolio.id)
  return (
    <div class="stack wide measure">
      <PageHead
        t={t}
        trail={[
          { label: t('portfolio.room'), href: '/portfolios' },
          { label: portfolio.title, href },
        ]}
        title={t(`portfolio.${name}.title`)}
        point={t(`portfolio.${name}.point`)}
      />
      {before}
      <Form t={t} action={`${href}/${name}`} page={here} state={state} keep>
        {children}
        <FormActions>
          <Button>{t(`portfolio.${name}.action`)}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

export function SettingsPage(
  props: Props & { readonly differences?: readonly Difference[] | undefined },
): JSX.Element {
  const { t, state, differences } = props
  const overtaken = differences !== undefined && (
    <Differences t={t} title={t('portfolio.settings.meanwhile')} rows={differences} />
  )
  return (
    <ChangePage
      {...props}
      name="settings"
      here={`${portfolioHref(props.portfolio.id)}/settings`}
      before={overtaken}
    >
      <TextField t={t} state={state} name="title" label={t('portfolio.field.title')} />
      <CostBasisField t={t} state={state} />
      <RadioField
        t={t}
        state={state}
        name="visibility"
        label={t('portfolio.visibility')}
        options={VISIBILITIES.map((value) => ({ value, label: t(`frame.visibility.${value}`) }))}
      />
    </ChangePage>
  )
}

export function BudgetPage(props: Props): JSX.Element {
  const { t, state, portfolio } = props
  return (
    <ChangePage {...props} name="budgets" here={`${portfolioHref(portfolio.id)}/budgets/new`}>
      <TextField
        t={t}
        state={state}
        name="name"
        label={t('portfolio.field.budget-name')}
        hint={t('portfolio.field.budget-name-hint')}
      />
      <MoneyField
        t={t}
        state={state}
        name="amount"
        label={t('portfolio.field.amount')}
        currency={portfolio.currency}
      />
      <NumberField
        t={t}
        state={state}
        name="sharePercent"
        label={t('portfolio.field.share')}
        hint={t('portfolio.field.share-hint')}
        unit="%"
        whole
      />
    </ChangePage>
  )
}

type RuleProps = Props & {
  readonly places: readonly string[]
  readonly groups: readonly { readonly key: string; readonly name: string }[]
}

export function RulePage(props: RuleProps): JSX.Element {
  const { t, state, portfolio, places, groups } = props
  return (
    <ChangePage {...props} name="rules" here={`${portfolioHref(portfolio.id)}/rules/new`}>
      <RadioField
        t={t}
        state={state}
        name="kind"
        label={t('portfolio.field.rule-kind')}
        inline
        options={[
          { value: 'floor', label: t('portfolio.rule-kind.floor') },
          { value: 'cap', label: t('portfolio.rule-kind.cap') },
        ]}
      />
      <TextField
        t={t}
        state={state}
        name="quantity"
        label={t('portfolio.field.quantity')}
        width="short"
      />
      <RadioField
        t={t}
        state={state}
        name="measure"
        label={t('portfolio.field.measure')}
        options={[
          {
            value: 'amount',
            label: t('portfolio.measure.amount', { currency: portfolio.currency }),
          },
          { value: 'count', label: t('portfolio.measure.count') },
          { value: 'percent', label: t('portfolio.measure.percent') },
        ]}
      />
      <SelectField
        t={t}
        state={state}
        name="what"
        label={t('portfolio.field.what')}
        blank={t('portfolio.field.what-blank')}
        width="full"
        options={whatOptions(t, places, groups)}
      />
      <WhyField t={t} state={state} />
    </ChangePage>
  )
}

function whatOptions(
  t: Words,
  places: readonly string[],
  groups: RuleProps['groups'],
): { value: string; label: string }[] {
  const kinds = ['recovery', 'renewal']
  return [
    ...kinds.map((key) => ({
      value: `kind:${key}`,
      label: t('portfolio.scope.kind', { name: kindName(t, key) }),
    })),
    ...THEMES.map((key) => ({
      value: `theme:${key}`,
      label: t('portfolio.scope.theme', { name: themeName(t, key) }),
    })),
    ...places.map((name) => ({
      value: `place:${name}`,
      label: t('portfolio.scope.place', { name }),
    })),
    ...groups.map(({ key, name }) => ({
      value: `group:${key}`,
      label: t('portfolio.scope.group', { name }),
    })),
  ]
}

export function EquityPage(props: Omit<RuleProps, 'places'>): JSX.Element {
  const { t, state, portfolio, groups } = props
  return (
    <ChangePage {...props} name="equity" here={`${portfolioHref(portfolio.id)}/equity/new`}>
      <NumberField
        t={t}
        state={state}
        name="percent"
        label={t('portfolio.field.equity-percent')}
        unit="%"
        whole
      />
      <CheckboxesField
        t={t}
        state={state}
        name="groups"
        label={t('portfolio.field.equity-groups')}
        hint={t('portfolio.field.equity-hint')}
        options={groups.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <WhyField t={t} state={state} />
    </ChangePage>
  )
}

function WhyField({ t, state }: { t: Words; state: FormState }): JSX.Element {
  return (
    <TextArea
      t={t}
      state={state}
      name="why"
      label={t('portfolio.field.why')}
      hint={t('portfolio.field.why-hint')}
      rows={2}
      maxlength={500}
      optional
    />
  )
}
