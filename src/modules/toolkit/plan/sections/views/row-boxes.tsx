import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import type { Words } from '#web/words.ts'
import type { Column, FundingStatus, RowSection } from '../../content/index.ts'
import { rowField } from '../forms.ts'

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly section: RowSection
  readonly row: number
  readonly columns: readonly Column[]
}

export function RowBoxes(props: Props): JSX.Element {
  return (
    <>
      {linesOf(props.columns).map((line) => {
        const boxes = line.map((column) => <Box key={column.name} {...props} column={column} />)
        return boxes.length === 1 ? (
          boxes
        ) : (
          <div key={line[0]?.name} class="row">
            {boxes}
          </div>
        )
      })}
    </>
  )
}

const SHORT: ReadonlySet<Column['kind']> = new Set(['amount', 'currency', 'people', 'date'])

/** Short boxes that follow each other stand side by side. */
function linesOf(columns: readonly Column[]): readonly (readonly Column[])[] {
  const lines: Column[][] = []
  for (const column of columns) {
    const last = lines.at(-1)
    const joins = SHORT.has(column.kind) && last?.every(({ kind }) => SHORT.has(kind))
    if (joins) last?.push(column)
    else lines.push([column])
  }
  return lines
}

const isKind = (value: string): value is 'recovery' | 'renewal' | 'both' =>
  value === 'recovery' || value === 'renewal' || value === 'both'

/** The words of a choice: kinds of objectives, or how sure a line of money is. */
function optionName(t: Words, value: string): string {
  if (isKind(value)) return t(`plan.objectives.kind-${value}`)
  return t(`plan.funding.${value as FundingStatus}`)
}

function Box(props: Props & { readonly column: Column }): JSX.Element {
  const { t, state, section, row, column } = props
  const group = section === 'recovery-group' || section === 'renewal-group' ? 'member' : section
  const label = labelOf(t, group, column.name)
  const common = { t, state, name: rowField(column.name, row), label }
  const optional = column.required !== true
  switch (column.kind) {
    case 'text':
      return <TextArea {...common} rows={2} maxlength={column.most} optional={optional} />
    case 'check':
      return <CheckField {...common} />
    case 'date':
      return <DateField {...common} optional={optional} />
    case 'people':
      return <NumberField {...common} whole optional={optional} />
    case 'choice':
      return (
        <RadioField
          {...common}
          inline
          options={(column.options ?? []).map((value) => ({ value, label: optionName(t, value) }))}
        />
      )
    case 'amount':
    case 'currency':
      return <TextField {...common} width="short" maxlength={column.most} optional={optional} />
    case 'line':
      return <TextField {...common} maxlength={column.most} optional={optional} />
  }
}

const LABELS = {
  'objectives.text': 'plan.objectives.text',
  'objectives.kind': 'plan.objectives.kind',
  'member.role': 'plan.recovery-group.role',
  'member.organisation': 'plan.recovery-group.organisation',
  'member.name': 'plan.recovery-group.name',
  'member.agreed': 'plan.recovery-group.agreed',
  'finance.source': 'plan.finance.source',
  'finance.amount': 'plan.finance.amount',
  'finance.currency': 'plan.finance.currency',
  'finance.status': 'plan.finance.status',
  'heard.who': 'plan.heard.who',
  'heard.how': 'plan.heard.how',
  'heard.people': 'plan.heard.people',
  'heard.when': 'plan.heard.when',
  'heard.changed': 'plan.heard.changed',
  'monitoring.indicator': 'plan.monitoring.indicator',
  'monitoring.unit': 'plan.monitoring.unit',
  'monitoring.baseline': 'plan.monitoring.baseline',
  'monitoring.target': 'plan.monitoring.target',
  'monitoring.period': 'plan.monitoring.period',
  'monitoring.owner': 'plan.monitoring.owner',
  'monitoring.disaggregation': 'plan.monitoring.disaggregation',
} as const

function labelOf(t: Words, section: string, column: string): string {
  const key = LABELS[`${section}.${column}` as keyof typeof LABELS]
  return t(key)
}
