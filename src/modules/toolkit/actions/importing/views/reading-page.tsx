import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { ENCODINGS } from '../../reading/index.ts'
import { DELIMITER_NAMES } from '../forms.ts'
import type { Import } from '../queries.ts'
import { ImportFrame, importHref } from './steps.tsx'

type Props = { readonly t: Words; readonly held: Import; readonly state: FormState }

/** How the file was read, what only a person can tell, and its first rows as they came out. */
export function ReadingPage({ t, held, state }: Props): JSX.Element {
  const here = importHref(held.id, 'reading')
  return (
    <ImportFrame t={t} held={held} here="reading" point={t('actions.import.step.reading.point')}>
      <Found t={t} held={held} />
      <FirstRows t={t} held={held} />
      <Form t={t} action={here} page={here} state={state}>
        <Questions t={t} held={held} state={state} />
        <HowRead t={t} held={held} state={state} />
        <FormActions>
          <Button>{t('actions.import.step.reading.go')}</Button>
        </FormActions>
      </Form>
    </ImportFrame>
  )
}

/** What a reader should know of the file before trusting it. */
function Found({ t, held }: Omit<Props, 'state'>): JSX.Element | null {
  const { formulas, mergedCells, sheets, tagsRow, votes } = held.reading
  const hidden = sheets.filter((sheet) => sheet.hidden).map(({ name }) => name)
  const sentences = [
    formulas > 0 && t('actions.import.found.formulas', { count: formulas }),
    mergedCells > 0 && t('actions.import.found.merged', { count: mergedCells }),
    hidden.length > 0 && t('actions.import.found.hidden', { sheets: t.list(hidden) }),
    tagsRow !== null && t('actions.import.found.tags', { row: tagsRow }),
    votes &&
      t('actions.import.found.votes', {
        voters: votes.voters,
        ballots: votes.ballots,
        projects: held.reading.rows,
        budget: t.number(Number(votes.budget)),
        currency: votes.currency,
      }),
    votes?.saidVoters != null && t('actions.import.found.voters', { said: votes.saidVoters }),
    votes?.saidProjects != null && t('actions.import.found.projects', { said: votes.saidProjects }),
    votes &&
      votes.unknownChoices > 0 &&
      t('actions.import.found.unknown', { count: votes.unknownChoices }),
  ].filter((sentence) => typeof sentence === 'string')
  if (sentences.length === 0) return null
  return (
    <Notice t={t} kind="info" title={t('actions.import.found.title')}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

function FirstRows({ t, held }: Omit<Props, 'state'>): JSX.Element {
  const { firstRows, headerRow, rows } = held.reading
  const width = Math.max(1, ...firstRows.map(({ cells }) => cells.length))
  return (
    <Table
      t={t}
      dense
      caption={t('actions.import.first-rows', { rows, header: headerRow })}
      columns={[
        {
          key: 'number',
          head: t('actions.import.row'),
          numeric: true,
          cell: (row) => t.number(row.number),
        },
        ...Array.from({ length: width }, (_, index) => ({
          key: String(index),
          head: String.fromCharCode(65 + index),
          cell: (row: (typeof firstRows)[number]) => row.cells[index] ?? '',
        })),
      ]}
      rows={firstRows}
      keyOf={(row) => String(row.number)}
    />
  )
}

function Questions({ t, held, state }: Props): JSX.Element | null {
  const { dates, decimalEvidence } = held.reading
  const asked = dates.filter((column) => column.asked)
  const asksDecimal = decimalEvidence === 'both' || decimalEvidence === 'unclear'
  if (asked.length === 0 && !asksDecimal) return null
  return (
    <FormGroup title={t('actions.import.questions')} hint={t('actions.import.questions-hint')}>
      {asked.map((column) => (
        <RadioField
          key={column.index}
          t={t}
          state={state}
          name={`date-${column.index}`}
          inline
          label={t('actions.import.date-order', { column: column.name })}
          hint={`${t(`actions.import.evidence.${column.evidence}`)} ${t('actions.import.samples', { samples: column.samples.join(' · ') })}`}
          options={[
            { value: 'dmy', label: t('actions.import.order.dmy') },
            { value: 'mdy', label: t('actions.import.order.mdy') },
          ]}
        />
      ))}
      {asksDecimal && <Decimal t={t} held={held} state={state} />}
    </FormGroup>
  )
}

function Decimal({ t, held, state }: Props): JSX.Element {
  return (
    <RadioField
      t={t}
      state={state}
      name="decimal"
      inline
      label={t('actions.import.decimal')}
      hint={t(`actions.import.decimal-evidence.${decimalWord(held)}`)}
      options={[
        { value: ',', label: t('actions.import.decimal.comma') },
        { value: '.', label: t('actions.import.decimal.point') },
      ]}
    />
  )
}

const DECIMAL_WORDS = {
  ',': 'comma',
  '.': 'point',
  both: 'both',
  unclear: 'unclear',
  none: 'none',
} as const
const decimalWord = (held: Import) => DECIMAL_WORDS[held.reading.decimalEvidence]

function HowRead({ t, held, state }: Props): JSX.Element {
  const { encoding, byteOrderMark, sheets, decimalEvidence, votes } = held.reading
  const at = { t, state }
  const settled = decimalEvidence !== 'both' && decimalEvidence !== 'unclear'
  return (
    <FormGroup title={t('actions.import.how')} hint={t('actions.import.how-hint')}>
      {encoding && (
        <SelectField
          {...at}
          name="encoding"
          label={t('actions.import.encoding')}
          hint={byteOrderMark ? t('actions.import.bom') : undefined}
          options={ENCODINGS.map((value) => ({
            value,
            label: t(`actions.import.encoding.${value}`),
          }))}
        />
      )}
      {held.format === 'csv' && (
        <SelectField
          {...at}
          name="delimiter"
          label={t('actions.import.delimiter')}
          options={DELIMITER_NAMES.map((value) => ({
            value,
            label: t(`actions.import.delimiter.${value}`),
          }))}
        />
      )}
      {sheets.length > 1 && (
        <SelectField
          {...at}
          name="sheet"
          label={t('actions.import.sheet')}
          options={sheets.map(({ name, hidden }) => ({
            value: name,
            label: hidden ? t('actions.import.sheet-hidden', { name }) : name,
          }))}
        />
      )}
      {!votes && (
        <NumberField
          {...at}
          name="headerRow"
          whole
          label={t('actions.import.header')}
          hint={t('actions.import.header-hint')}
        />
      )}
      {held.format === 'csv' && settled && decimalEvidence !== 'none' && (
        <Decimal t={t} held={held} state={state} />
      )}
    </FormGroup>
  )
}
