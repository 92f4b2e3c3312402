import type { JSX } from 'preact'
import { HORIZONS, THEMES } from '#kernel/frame.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Form } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { type Field, KINDS } from '../../record/index.ts'
import { plainForm } from '../forms.ts'
import type { Fate, FieldChange, PlannedRow } from '../plan/index.ts'
import type { Import } from '../queries.ts'
import { importHref } from './steps.tsx'

type Props = {
  readonly t: Words
  readonly held: Import
  readonly row: PlannedRow
}

/** One row of the file that would change an action: field by field. */
export function ImportRowCard({ t, held, row }: Props): JSX.Element {
  const title = row.texts.title || t('actions.import.untitled')
  return (
    <Section
      title={t('actions.import.row-title', { number: row.number, title: title.slice(0, 120) })}
      id={`row-${row.number}`}
    >
      {row.match && (
        <p class="small">
          <Matched t={t} row={row} />
        </p>
      )}
      <Changes t={t} changes={row.changes} />
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

const SUMMARY: readonly Field[] = ['kind', 'theme', 'horizon', 'costLikely', 'externalRef']

function Summary({ t, row }: { readonly t: Words; readonly row: PlannedRow }): JSX.Element {
  const texts = SUMMARY.flatMap((field) => {
    const text = row.texts[field]
    return text
      ? [t('frame.pair', { name: t(`actions.field.${field}`), value: shown(t, field, row) })]
      : []
  })
  return <p class="small muted">{texts.join(' · ')}</p>
}

/** Keys of lists by their names, costs as they were read; everything else as it stands in the file. */
function shown(t: Words, field: Field, { texts, values }: PlannedRow): string {
  const text = texts[field] ?? ''
  const cost = values?.cost
  if (field === 'costLikely' && cost)
    return t.money({ minor: cost.likely, currency: cost.currency })
  return optionsOf(t, field)?.find(({ value }) => value === text)?.label ?? text
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
  if (row.aside) return <p class="small">{t(`actions.import.aside.${row.aside}`)}</p>
  if (!row.match) return <Summary t={t} row={row} />
  return <Matched t={t} row={row} />
}

/** The action a row is taken for, and why. */
export function Matched(props: {
  readonly t: Words
  readonly row: PlannedRow
}): JSX.Element | null {
  const { t, row } = props
  if (!row.match) return null
  return (
    <>
      {t(`actions.import.matched.${row.matchedBy ?? 'title'}`)}{' '}
      <a href={`/actions/${row.match.id}`}>{`${row.match.code} ${row.match.title}`}</a>
    </>
  )
}

export function optionsOf(t: Words, field: Field) {
  if (field === 'kind') return KINDS.map((value) => ({ value, label: t(`actions.kind.${value}`) }))
  if (field === 'theme') return THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) }))
  if (field === 'horizon')
    return HORIZONS.map((value) => ({ value, label: t(`frame.horizon.${value}`) }))
  if (field === 'visibility')
    return VISIBILITIES.map((value) => ({ value, label: t(`frame.visibility.${value}`) }))
  return undefined
}

function Buttons({ t, held, row }: Props): JSX.Element {
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
