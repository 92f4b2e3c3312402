import type { JSX } from 'preact'
import type { Page } from '#kernel/pages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import type { Field } from '../../record/index.ts'
import type { RowsForm } from '../checking/forms.ts'
import { rowInput } from '../forms.ts'
import { markOf } from '../mending/index.ts'
import type { PlannedRow } from '../plan/index.ts'
import type { Import } from '../queries.ts'
import { amountsSaid } from './costs-read.tsx'
import { Matched, optionsOf } from './row-card.tsx'
import { importHref } from './steps.tsx'

type Props = {
  readonly t: Words
  readonly held: Import
  readonly form: RowsForm
  readonly list: Page<PlannedRow>
  /** Rows with errors in all, on this page and the others. */
  readonly faulty: number
}

/** A page of rows with errors in one form: every button keeps all that was typed on it. */
export function MendRows({ t, held, form, list, faulty }: Props): JSX.Element {
  const { rows, state } = form
  return (
    <Form
      t={t}
      action={importHref(held.id, 'corrections')}
      page={importHref(held.id, 'rows')}
      state={form.summary}
      labels={form.labels}
      label={t('actions.import.mend')}
      keep
    >
      {form.saved > 0 && (
        <Notice t={t} kind="success" title={t('actions.import.mended', { count: form.saved })} />
      )}
      {/* The first button is the one that the enter key presses. */}
      <FormActions>
        <Button name="do" value="save">
          {t('actions.import.mend')}
        </Button>
        {faulty > 0 && (
          <Button name="do" value="leave-all" kind="quiet" small>
            {t('actions.import.leave-all', { count: faulty })}
          </Button>
        )}
      </FormActions>
      {Object.entries(form.carried).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      {rows.map(({ row, fields }) => (
        <MendRow key={row.number} {...{ t, held, row, fields, state }} />
      ))}
      <FormActions>
        <Button name="do" value="save">
          {t('actions.import.mend')}
        </Button>
        {list.page > 1 && (
          <Button name="do" value="previous" kind="quiet">
            {t('actions.import.previous')}
          </Button>
        )}
        {list.page < list.pages && (
          <Button name="do" value="next" kind="quiet">
            {t('actions.import.next')}
          </Button>
        )}
        {list.pages > 1 && (
          <span class="small muted">
            {t('parts.pager.here', { page: list.page, pages: list.pages })}
          </span>
        )}
      </FormActions>
    </Form>
  )
}

type RowProps = Pick<Props, 't' | 'held'> & {
  readonly row: PlannedRow
  readonly fields: readonly Field[]
  readonly state: FormState
}

function MendRow({ t, held, row, fields, state }: RowProps): JSX.Element {
  const { number } = row
  const title = (row.texts.title || t('actions.import.untitled')).slice(0, 120)
  return (
    <FormGroup
      title={t('actions.import.row-title', { number, title })}
      hint={row.match ? <Matched t={t} row={row} /> : undefined}
    >
      <input
        type="hidden"
        name={`seen-${number}`}
        value={String(state.typed[`seen-${number}`] ?? markOf(row.row))}
      />
      {fields.map((field) => (
        <MendField key={field} {...{ t, held, state, field, number }} />
      ))}
      <div class="row">
        <Button name="do" value={`omission-${number}`} kind="quiet" small>
          {t('actions.import.omit-row', { number })}
        </Button>
        {row.matchedBy === 'title' && (
          <Button name="do" value={`separation-${number}`} kind="quiet" small>
            {t('actions.import.separate')}
          </Button>
        )}
      </div>
    </FormGroup>
  )
}

const LONG: ReadonlySet<Field> = new Set([
  ...(['description', 'summary', 'partners', 'risks', 'expectedResult'] as const),
])

function MendField(props: {
  readonly t: Words
  readonly held: Import
  readonly state: FormState
  readonly field: Field
  readonly number: number
}): JSX.Element {
  const { t, held, state, field, number } = props
  const name = rowInput(field, number)
  const at = { t, state, name, label: t(`actions.field.${field}`) }
  const options = optionsOf(t, field)
  if (options) return <SelectField {...at} blank={t('actions.form.choose')} options={options} />
  if (field.startsWith('cost'))
    return <TextField {...at} width="half" hint={amountsSaid(t, held)} />
  const isDay = field === 'startsOn' || field === 'endsOn'
  // What is no date would vanish in a date input: it stays readable until it is one.
  if (isDay && /^(\d{4}-\d{2}-\d{2})?$/.test(String(state.typed[name] ?? '')))
    return <DateField {...at} />
  if (LONG.has(field)) return <TextArea {...at} rows={4} />
  return <TextField {...at} width="half" />
}
