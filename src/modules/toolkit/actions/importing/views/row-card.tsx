import type { JSX } from 'preact'
import { HORIZONS, THEMES } from '#kernel/frame.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { type Field, KINDS } from '../../record/index.ts'
import { plainForm, rowInput, rowState } from '../forms.ts'
import type { Fate, FieldChange, PlannedRow } from '../plan/index.ts'
import type { Import } from '../queries.ts'
import { importHref } from './steps.tsx'

type Props = {
  readonly t: Words
  readonly held: Import
  readonly row: PlannedRow
  readonly state: FormState | null
}

/** One row of the file: what would become of it, and the fields to mend. */
export function ImportRowCard({ t, held, row, state }: Props): JSX.Element {
  const title = row.texts.title || t('actions.import.untitled')
  return (
    <Section
      title={t('actions.import.row-title', { number: row.number, title: title.slice(0, 120) })}
      id={`row-${row.number}`}
    >
      {row.match && (
        <p class="small">
          {t(`actions.import.matched.${row.matchedBy ?? 'title'}`)}{' '}
          <a href={`/actions/${row.match.id}`}>{`${row.match.code} ${row.match.title}`}</a>
        </p>
      )}
      {row.fate === 'faulty' && <Mend t={t} held={held} row={row} state={state} />}
      {row.fate === 'change' && <Changes t={t} changes={row.changes} />}
      <Buttons t={t} held={held} row={row} />
    </Section>
  )
}

function Changes(props: { readonly t: Words; readonly changes: readonly FieldChange[] }) {
  const { t, changes } = props
  return (
    <Table
      t={t}
      dense
      caption={t('actions.import.changes')}
      captionHeard
      columns={[
        {
          key: 'field',
          head: t('actions.edit.field'),
          cell: (row) => t(`actions.field.${row.field}`),
        },
        { key: 'was', head: t('actions.import.was'), cell: (row) => row.was || '–' },
        { key: 'becomes', head: t('actions.import.becomes'), cell: (row) => row.becomes || '–' },
      ]}
      rows={changes}
      keyOf={(row) => row.field}
    />
  )
}

const SUMMARY: readonly Field[] = [
  'kind',
  'theme',
  'horizon',
  'costLikely',
  'currency',
  'externalRef',
]

function Summary({ t, row }: { readonly t: Words; readonly row: PlannedRow }): JSX.Element {
  const texts = SUMMARY.flatMap((field) => {
    const text = row.texts[field]
    return text ? [`${t(`actions.field.${field}`)}: ${shown(t, field, text)}`] : []
  })
  return <p class="small muted">{texts.join(' · ')}</p>
}

/** Keys of lists by their names; everything else as it stands in the file. */
function shown(t: Words, field: Field, text: string): string {
  const option = optionsOf(t, field)?.find(({ value }) => value === text)
  return option?.label ?? text
}

/** The fields in error, filled with what stands there, to be put right on the spot. */
function Mend({ t, held, row, state }: Props): JSX.Element {
  const fields = [...new Set(row.errors.map(({ field }) => field))]
  const filled = state ?? rowState(row.number, row.texts, row.errors)
  return (
    <Form
      t={t}
      action={importHref(held.id, `rows/${row.number}/correction`)}
      page={importHref(held.id, 'rows')}
      // Before anything was sent, the errors beside the fields are enough.
      state={state ?? { ...filled, errors: [] }}
      label={t('actions.import.mend-label', { number: row.number })}
    >
      {fields.map((field) => (
        <MendField key={field} t={t} state={filled} field={field} number={row.number} />
      ))}
      <FormActions>
        <Button small>{t('actions.import.mend')}</Button>
      </FormActions>
    </Form>
  )
}

const LONG: ReadonlySet<Field> = new Set([
  ...(['description', 'summary', 'partners', 'risks', 'expectedResult'] as const),
])

function MendField(props: {
  readonly t: Words
  readonly state: FormState
  readonly field: Field
  readonly number: number
}): JSX.Element {
  const { t, state, field, number } = props
  const name = rowInput(field, number)
  const at = { t, state, name, label: t(`actions.field.${field}`) }
  const options = optionsOf(t, field)
  if (options) return <SelectField {...at} blank={t('actions.form.choose')} options={options} />
  const isDay = field === 'startsOn' || field === 'endsOn'
  // What is no date would vanish in a date input: it stays readable until it is one.
  if (isDay && /^(\d{4}-\d{2}-\d{2})?$/.test(String(state.typed[name] ?? '')))
    return <DateField {...at} />
  if (LONG.has(field)) return <TextArea {...at} rows={4} />
  return <TextField {...at} width="half" />
}

/** Rows that need no thought, one line each. */
export function RowsTable(props: {
  readonly t: Words
  readonly held: Import
  readonly rows: readonly PlannedRow[]
  readonly shown: Fate
}): JSX.Element {
  const { t, held, rows, shown } = props
  return (
    <Table
      t={t}
      cards
      caption={t(`actions.import.fate.${shown}`)}
      captionHeard
      columns={[
        {
          key: 'title',
          head: t('actions.field.title'),
          cell: (row) => row.texts.title || t('actions.import.untitled'),
        },
        { key: 'number', head: t('actions.import.row'), numeric: true, cell: (row) => row.number },
        { key: 'what', head: t('actions.page.facts'), cell: (row) => <Line t={t} row={row} /> },
        {
          key: 'do',
          head: t('actions.page.next'),
          cell: (row) => <Buttons t={t} held={held} row={row} />,
        },
      ]}
      rows={rows}
      keyOf={(row) => String(row.number)}
    />
  )
}

function Line({ t, row }: { readonly t: Words; readonly row: PlannedRow }): JSX.Element {
  if (!row.match) return <Summary t={t} row={row} />
  return (
    <>
      {t(`actions.import.matched.${row.matchedBy ?? 'title'}`)}{' '}
      <a href={`/actions/${row.match.id}`}>{`${row.match.code} ${row.match.title}`}</a>
    </>
  )
}

function optionsOf(t: Words, field: Field) {
  if (field === 'kind') return KINDS.map((value) => ({ value, label: t(`actions.kind.${value}`) }))
  if (field === 'theme') return THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) }))
  if (field === 'horizon')
    return HORIZONS.map((value) => ({ value, label: t(`frame.horizon.${value}`) }))
  if (field === 'visibility')
    return VISIBILITIES.map((value) => ({ value, label: t(`frame.visibility.${value}`) }))
  return undefined
}

function Buttons({ t, held, row }: Omit<Props, 'state'>): JSX.Element {
  const button = (step: string, text: string) => (
    <Form
      t={t}
      action={importHref(held.id, `rows/${row.number}/${step}`)}
      page={importHref(held.id, 'rows')}
      state={plainForm.blank}
      label={`${text} (${row.number})`}
    >
      <Button kind="quiet" small>
        {text}
      </Button>
    </Form>
  )
  return (
    <div class="row">
      {row.fate === 'left-out'
        ? button('return', t('actions.import.return'))
        : button('omission', t('actions.import.omit'))}
      {row.matchedBy === 'title' && button('separation', t('actions.import.separate'))}
    </div>
  )
}
