import type { JSX } from 'preact'
import { countryOptions } from '#coalition'
import { CRISIS_TYPES, PHASES, SYSTEMS, THEMES } from '#kernel/frame.ts'
import { INCOMES } from '#platform/places/countries.ts'
import type { FormState } from '#web/forms.ts'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { FormGroup } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'
import { CLIMATES, LICENCES } from '../../content/index.ts'
import type { NoteRecord } from '../../queries.ts'

type Props = { readonly t: Words; readonly note: NoteRecord; readonly state: FormState }

/** What a note says, in a line and in a sentence. */
export function HeadFields({ t, note, state }: Props): JSX.Element {
  const field = { t, state }
  return (
    <>
      <TextField {...field} name="title" label={t('notes.field.title')} lang={note.lang} />
      <TextArea
        {...field}
        name="claim"
        rows={2}
        lang={note.lang}
        label={t('notes.field.claim')}
        hint={t('notes.field.claim.hint')}
      />
    </>
  )
}

/** The facts of a note: where and when, what it is about and where it comes from. */
export function FactFields({ t, note, state }: Props): JSX.Element {
  const field = { t, state }
  return (
    <>
      <Where t={t} note={note} state={state} />
      <About t={t} state={state} />
      <Origins t={t} state={state} />
      <SelectField
        {...field}
        name="licence"
        label={t('notes.licence')}
        hint={t('notes.licence.hint')}
        options={LICENCES.map((value) => ({ value, label: value }))}
      />
    </>
  )
}

function Where({ t, note, state }: Props): JSX.Element {
  const field = { t, state }
  const countries = countryOptions(t.lang)
  return (
    <FormGroup title={t('notes.where')}>
      <TextField
        {...field}
        name="city"
        label={t('notes.field.city')}
        optional={note.kind === 'technical'}
      />
      {(['country1', 'country2', 'country3'] as const).map((name, index) => (
        <SelectField
          key={name}
          {...field}
          name={name}
          label={t('notes.field.country', { number: index + 1 })}
          blank="–"
          options={countries}
          optional
        />
      ))}
      <DateField {...field} name="from" type="month" label={t('notes.field.from')} optional />
      <DateField {...field} name="to" type="month" label={t('notes.field.to')} optional />
      <NumberField
        {...field}
        name="population"
        label={t('notes.field.population')}
        whole
        optional
      />
      <TextField {...field} name="governance" label={t('notes.field.governance')} optional />
      <SelectField
        {...field}
        name="income"
        label={t('notes.field.income')}
        blank="–"
        optional
        options={INCOMES.map((value) => ({ value, label: t(`notes.income.${value}`) }))}
      />
      <SelectField
        {...field}
        name="climate"
        label={t('notes.field.climate')}
        blank="–"
        optional
        options={CLIMATES.map((value) => ({ value, label: t(`notes.climate.${value}`) }))}
      />
    </FormGroup>
  )
}

function About({ t, state }: Pick<Props, 't' | 'state'>): JSX.Element {
  const field = { t, state }
  return (
    <FormGroup title={t('notes.about')}>
      <CheckboxesField
        {...field}
        name="themes"
        label={t('notes.field.themes')}
        options={THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) }))}
      />
      <CheckboxesField
        {...field}
        name="stages"
        label={t('notes.field.stages')}
        options={PHASES.map((value) => ({ value, label: t(`frame.phase.${value}`) }))}
      />
      <CheckboxesField
        {...field}
        name="hazards"
        optional
        label={t('notes.field.hazards')}
        options={CRISIS_TYPES.map((value) => ({ value, label: t(`frame.crisis-type.${value}`) }))}
      />
      <CheckboxesField
        {...field}
        name="goals"
        optional
        label={t('notes.field.goals')}
        options={SYSTEMS.map((key) => ({ value: String(key), label: t(`frame.system.${key}`) }))}
      />
    </FormGroup>
  )
}

/** The lessons and actions that it came from, each named by the address of its page. */
function Origins({ t, state }: Omit<Props, 'note'>): JSX.Element {
  return (
    <FormGroup title={t('notes.origins')} hint={t('notes.origins.hint')}>
      {[1, 2, 3].map((number) => (
        <TextField
          key={number}
          {...{ t, state, name: `origin${number}`, maxlength: 300 }}
          label={t('notes.field.origin', { number })}
          optional
        />
      ))}
    </FormGroup>
  )
}
