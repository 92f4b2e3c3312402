import { THEMES } from '#kernel/frame.ts'
import { CONTENT_LANGS, langName } from '#kernel/languages.ts'
import { ZONE_OPTIONS } from '#people'
import type { FormState } from '#web/forms.ts'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { FormGroup } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'
import { rhythmOptions } from '../../cards.tsx'
import { READS } from '../forms.ts'

const LANG_OPTIONS = CONTENT_LANGS.map((value) => ({ value, label: langName(value) })).toSorted(
  (one, other) => one.label.localeCompare(other.label, 'en'),
)

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

type Props = { readonly t: Words; readonly state: FormState }

/** What a reader chooses: how often, in which languages, about what, when, and not for a while. */
export function ChoicesFields({ t, state }: Props) {
  const field = { t, state }
  return (
    <>
      <RadioField {...field} name="rhythm" label={t('readers.rhythm')} options={rhythmOptions(t)} />
      <FormGroup title={t('readers.langs')} hint={t('readers.langs.hint')}>
        {READS.map((name, at) => (
          <SelectField
            key={name}
            {...field}
            name={name}
            optional={at > 0}
            label={t('readers.langs.place', { place: at + 1 })}
            blank={t('readers.langs.none')}
            options={LANG_OPTIONS}
          />
        ))}
      </FormGroup>
      <CheckboxesField
        {...field}
        name="themes"
        label={t('readers.themes')}
        hint={t('readers.themes.hint')}
        options={THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) }))}
      />
      <FormGroup title={t('readers.when')} hint={t('readers.when.hint')}>
        <SelectField
          {...field}
          name="hour"
          width="short"
          label={t('readers.hour')}
          options={HOURS.map((hour) => ({ value: String(hour), label: `${hour}:00` }))}
        />
        <SelectField {...field} name="zone" label={t('readers.zone')} options={ZONE_OPTIONS} />
        <DateField
          {...field}
          name="pausedUntil"
          optional
          label={t('readers.pause')}
          hint={t('readers.pause.hint')}
        />
      </FormGroup>
    </>
  )
}
