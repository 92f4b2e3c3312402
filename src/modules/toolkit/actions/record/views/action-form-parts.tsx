import type { JSX } from 'preact'
import { HORIZONS } from '#kernel/frame.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { FormGroup } from '#web/parts/form/form.tsx'
import { groupName } from '../../../stock-take/index.ts'
import { MOST_GROUPS } from '../forms.ts'
import { isGroupKey } from '../values/index.ts'
import type { ActionFormProps } from './action-form-page.tsx'

type Part = ActionFormProps

export function Groups({ t, state, groups }: Part): JSX.Element {
  const filled = Array.from({ length: MOST_GROUPS }, (_, index) => index + 1).filter(
    (row) => state.typed[`group-${row}`] || state.typed[`share-${row}`],
  )
  const rows = Math.min(MOST_GROUPS, Math.max(4, (filled.at(-1) ?? 0) + 2))
  // The matrix also has everyone; a share that benefits everyone names no group.
  const options = groups
    .filter(({ key }) => isGroupKey(key))
    .map(({ key, label }) => ({ value: key, label: groupName(t, key, label) }))
  return (
    <FormGroup title={t('actions.form.groups')} hint={t('actions.form.groups-hint')}>
      {Array.from({ length: rows }, (_, index) => index + 1).map((row) => (
        <div class="row" key={row}>
          <SelectField
            t={t}
            state={state}
            name={`group-${row}`}
            optional
            label={t('actions.form.group', { number: row })}
            blank={t('actions.form.nobody')}
            options={options}
          />
          <NumberField
            t={t}
            state={state}
            name={`share-${row}`}
            whole
            unit="%"
            optional
            label={t('actions.form.share', { number: row })}
          />
        </div>
      ))}
    </FormGroup>
  )
}

export function WhereAndWhen({ t, state }: Part): JSX.Element {
  const at = { t, state }
  return (
    <FormGroup title={t('actions.form.where-when')}>
      <TextField
        {...at}
        name="place"
        optional
        label={t('actions.field.place')}
        hint={t('actions.form.place-hint')}
      />
      <RadioField
        {...at}
        name="horizon"
        inline
        label={t('actions.field.horizon')}
        hint={t('actions.form.horizon-hint')}
        options={HORIZONS.map((value) => ({ value, label: t(`frame.horizon.${value}`) }))}
      />
      <div class="row">
        <DateField {...at} name="startsOn" optional label={t('actions.field.startsOn')} />
        <DateField {...at} name="endsOn" optional label={t('actions.field.endsOn')} />
      </div>
    </FormGroup>
  )
}

export function Costs({ t, state }: Part): JSX.Element {
  const at = { t, state, width: 'short', optional: true } as const
  return (
    <FormGroup title={t('actions.form.cost')} hint={t('actions.form.cost-hint')}>
      <TextField
        {...at}
        name="currency"
        label={t('actions.field.currency')}
        hint={t('actions.form.currency-hint')}
        maxlength={3}
      />
      <div class="row">
        <NumberField {...at} name="costLow" label={t('actions.field.costLow')} />
        <NumberField {...at} name="costLikely" label={t('actions.field.costLikely')} />
        <NumberField {...at} name="costHigh" label={t('actions.field.costHigh')} />
      </div>
      <NumberField
        {...at}
        name="priceYear"
        whole
        label={t('actions.field.priceYear')}
        hint={t('actions.form.price-year-hint')}
      />
    </FormGroup>
  )
}

export function Order({ t, state, others }: Part): JSX.Element | null {
  if (others.length === 0) return null
  const at = { t, state, optional: true }
  const options = others.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))
  return (
    <FormGroup title={t('actions.form.order')}>
      <details open={['dependencies', 'exclusions'].some((name) => state.typed[name]?.length)}>
        <summary>{t('actions.form.order-open')}</summary>
        <div class="stack">
          <CheckboxesField
            {...at}
            name="dependencies"
            label={t('actions.field.dependencies')}
            hint={t('actions.form.dependencies-hint')}
            options={options}
          />
          <CheckboxesField
            {...at}
            name="exclusions"
            label={t('actions.field.exclusions')}
            hint={t('actions.form.exclusions-hint')}
            options={options}
          />
        </div>
      </details>
    </FormGroup>
  )
}

export function Rest({ t, state }: Part): JSX.Element {
  const at = { t, state }
  return (
    <FormGroup title={t('actions.form.rest')}>
      <TextArea {...at} name="risks" rows={3} optional label={t('actions.field.risks')} />
      <TextField {...at} name="legalBasis" optional label={t('actions.field.legalBasis')} />
      <RadioField
        {...at}
        name="visibility"
        label={t('actions.field.visibility')}
        options={VISIBILITIES.map((value) => ({
          value,
          label: t(`frame.visibility.${value}`),
          hint: t(`parts.visibility.${value}.long`),
        }))}
      />
    </FormGroup>
  )
}
