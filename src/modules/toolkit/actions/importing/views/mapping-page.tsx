import type { JSX } from 'preact'
import { HORIZONS, THEMES } from '#kernel/frame.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import { FIELDS, type Field, KINDS } from '../../record/index.ts'
import { SCALES, type Scale } from '../amounts/index.ts'
import type { Column } from '../evidence/index.ts'
import { columnFor } from '../mapping/index.ts'
import type { Import } from '../queries.ts'
import { ImportFrame, importHref } from './steps.tsx'

type Props = {
  readonly t: Words
  readonly held: Import
  readonly state: FormState
  /** An earlier import of the very same file. */
  readonly before: { readonly id: string; readonly endedAt: Date | null } | undefined
}

/** Which column is which field, with samples, and what all actions get besides. */
export function MappingPage({ t, held, state, before }: Props): JSX.Element {
  const here = importHref(held.id, 'mapping')
  return (
    <ImportFrame t={t} held={held} here="mapping" point={t('actions.import.step.mapping.point')}>
      {before && (
        <Notice t={t} kind="warning" title={t('actions.import.same-file')}>
          <a href={importHref(before.id)}>{t('actions.import.same-file-link')}</a>
        </Notice>
      )}
      <p class="small">
        {t('actions.import.read-as', readAs(t, held))}{' '}
        <a href={importHref(held.id, 'reading')}>{t('actions.import.change')}</a>
      </p>
      <Form t={t} action={here} page={here} state={state} keep>
        <FormGroup
          title={t('actions.import.columns', { count: held.columns.length })}
          hint={t('actions.import.columns-hint')}
        >
          <div class="grid">
            {held.columns.map((column) => (
              <ColumnField key={column.index} t={t} state={state} column={column} />
            ))}
          </div>
        </FormGroup>
        <Defaults t={t} held={held} state={state} />
        <FormActions>
          <Button>{t('actions.import.step.mapping.go')}</Button>
        </FormActions>
      </Form>
    </ImportFrame>
  )
}

function readAs(t: Words, held: Import) {
  const { encoding, sheet, headerRow, rows } = held.reading
  return {
    how: encoding ? t(`actions.import.encoding.${encoding}`) : (sheet ?? ''),
    header: headerRow,
    rows,
  }
}

function ColumnField(props: {
  readonly t: Words
  readonly state: FormState
  readonly column: Column
}): JSX.Element {
  const { t, state, column } = props
  const { samples, personal, tag } = column
  const hints = [
    samples.length > 0
      ? t('actions.import.samples', { samples: samples.join(' · ') })
      : t('actions.import.no-samples'),
    tag === '' ? '' : tag,
    personal ? t(`actions.import.personal.${personal}`) : '',
  ]
  return (
    <SelectField
      t={t}
      state={state}
      name={`column-${column.index}`}
      width="full"
      label={column.name}
      hint={hints.filter((hint) => hint !== '').join(' — ')}
      options={[
        { value: 'note', label: t('actions.import.as-note') },
        { value: 'leave', label: t('actions.import.leave') },
        ...FIELDS.map((value) => ({ value, label: t(`actions.field.${value}`) })),
      ]}
    />
  )
}

function Defaults({ t, held, state }: Omit<Props, 'before'>): JSX.Element {
  const at = { t, state, optional: true }
  // Where a column says it, the default is only for rows that leave it blank.
  const need = (field: Field) => ({
    ...{ t, state, name: field },
    optional: columnFor(held.mapping, field) !== undefined,
  })
  return (
    <FormGroup title={t('actions.import.defaults')} hint={t('actions.import.defaults-hint')}>
      <RadioField
        {...need('kind')}
        label={t('actions.field.kind')}
        options={KINDS.map((value) => ({
          value,
          label: t(`actions.kind.${value}`),
          hint: t(`actions.kind-meaning.${value}`),
        }))}
      />
      <SelectField
        {...need('theme')}
        label={t('actions.field.theme')}
        blank={t('actions.form.choose')}
        options={THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) }))}
      />
      <RadioField
        {...need('horizon')}
        inline
        label={t('actions.field.horizon')}
        options={HORIZONS.map((value) => ({ value, label: t(`frame.horizon.${value}`) }))}
      />
      <RadioField
        {...need('visibility')}
        inline
        label={t('actions.field.visibility')}
        options={VISIBILITIES.map((value) => ({ value, label: t(`frame.visibility.${value}`) }))}
      />
      {hasCosts(held) && <CostUnit t={t} held={held} state={state} />}
      <div class="row">
        <TextField
          {...at}
          name="currency"
          width="short"
          maxlength={3}
          label={t('actions.field.currency')}
        />
        <NumberField {...at} name="priceYear" whole label={t('actions.field.priceYear')} />
        <TextField {...at} name="lead" width="half" label={t('actions.field.lead')} />
      </div>
    </FormGroup>
  )
}

const hasCosts = (held: Import): boolean =>
  held.format !== 'pb' && held.columns.some(({ samples }) => samples.some((one) => /\d/.test(one)))

/** What amounts are counted in. A head that speaks of thousands is proposed; a person says it. */
function CostUnit({ t, held, state }: Omit<Props, 'before'>): JSX.Element {
  const samples = (held.reading.shorts ?? []).flatMap((column) => column.samples).slice(0, 3)
  const option = (value: Scale) => ({ value, label: t(`actions.import.unit-of.${value}`) })
  return (
    <>
      <RadioField
        {...{ t, state }}
        name="costUnit"
        inline
        label={t('actions.import.unit-of')}
        hint={t('actions.import.unit-of-hint')}
        options={SCALES.map(option)}
      />
      {samples.length > 0 && (
        <RadioField
          {...{ t, state }}
          name="costShort"
          inline
          label={t('actions.import.short', { samples: samples.join(' · ') })}
          hint={t('actions.import.short-hint')}
          options={(['thousand', 'million'] as const).map(option)}
        />
      )}
    </>
  )
}
