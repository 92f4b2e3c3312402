import type { FormState } from '#web/forms.ts'
import type { Example } from '#web/parts/example.ts'
import { CheckField } from './check-field.tsx'
import { CheckboxesField } from './checkboxes-field.tsx'
import { DateField } from './date-field.tsx'
import { FileField } from './file-field.tsx'
import { MarkdownField } from './markdown-field.tsx'
import { MoneyField, MoneyRangeField } from './money-field.tsx'
import { NumberField } from './number-field.tsx'
import { RadioField } from './radio-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea } from './text-area.tsx'
import { TextField } from './text-field.tsx'

const state: FormState = {
  typed: {
    exName: 'Shade and water at every tram stop',
    exSeverity: '2',
    exGroups: ['older', 'outdoor'],
    exLow: '240000',
    exHigh: '410000',
  },
  errors: [
    { field: 'exWhy', key: 'form.required' },
    { field: 'exSeverity', key: 'form.invalid' },
    { field: 'exHigh', key: 'form.invalid' },
  ],
  restored: null,
}

const GROUPS = [
  { value: 'older', label: 'People over 70 who live alone' },
  { value: 'outdoor', label: 'People who work outdoors', hint: 'Building, waste, street trade' },
  { value: 'renters', label: 'Renters under the roof' },
]

const SEVERITIES = [
  { value: '1', label: 'Low' },
  { value: '2', label: 'Moderate' },
  { value: '3', label: 'Severe' },
  { value: 'unknown', label: 'Not known', hint: 'A respectable answer' },
]

export const examples: readonly Example[] = [
  {
    title: 'Text',
    draw: (t) => (
      <div class="form-fields">
        <TextField t={t} state={state} name="exName" label="What is the action called?" />
        <TextField
          t={t}
          state={state}
          name="exMail"
          type="email"
          width="half"
          label="Who answers questions about it?"
          hint="Seen by the coalition, never by the public."
          optional
        />
        <TextArea t={t} state={state} name="exWhy" label="Why does it matter now?" />
        <MarkdownField t={t} state={state} name="exText" label="Describe it" rows={4} />
      </div>
    ),
  },
  {
    title: 'Choices',
    draw: (t) => (
      <div class="form-fields">
        <RadioField
          t={t}
          state={state}
          name="exSeverity"
          label="How hard does heat hit these people?"
          options={SEVERITIES}
        />
        <RadioField
          t={t}
          state={state}
          name="exTrend"
          label="Is it getting better?"
          inline
          options={SEVERITIES.slice(0, 3)}
        />
        <CheckboxesField
          t={t}
          state={state}
          name="exGroups"
          label="Who is reached?"
          hint="Choose all that apply."
          options={GROUPS}
        />
        <SelectField
          t={t}
          state={state}
          name="exTheme"
          label="Theme"
          blank="Choose a theme"
          options={GROUPS}
        />
        <CheckField
          t={t}
          state={state}
          name="exAgree"
          label="The city has agreed to publish this."
          hint="You can take it back until the council decides."
        />
      </div>
    ),
  },
  {
    title: 'Numbers, dates, money, files',
    draw: (t) => (
      <div class="form-fields">
        <NumberField t={t} state={state} name="exHours" label="Staff time" unit="hours a week" />
        <DateField t={t} state={state} name="exDue" label="When will it be ready?" />
        <MoneyField t={t} state={state} name="exCost" label="Running cost a year" currency="EUR" />
        <MoneyRangeField
          t={t}
          state={state}
          name="exRange"
          names={{ low: 'exLow', likely: 'exLikely', high: 'exHigh' }}
          label="What will it cost to build?"
          hint="A range is more honest than one number."
          currency="EUR"
        />
        <FileField
          t={t}
          state={state}
          name="exFile"
          label="Survey results"
          hint="CSV or XLSX, up to 5 MB."
          accept=".csv,.xlsx"
        />
      </div>
    ),
  },
]
