import { THEMES } from '#kernel/frame.ts'
import { ZONE_OPTIONS } from '#people'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import type { Digest } from '../queries.ts'
import { DIGEST_RHYTHMS } from '../tables.ts'

type Props = {
  readonly t: Words
  readonly action: string
  readonly held: Digest | undefined
  readonly heldBack: boolean
  readonly state: FormState
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** Monday is 1; the first of January 2024 was one. */
const weekdayName = (lang: string, weekday: number): string =>
  new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, weekday)),
  )

/** What is new, in one's own rhythm. */
export function DigestPage({ t, action, held, heldBack, state }: Props) {
  const field = { t, state }
  return (
    <div class="stack wide">
      <PageHead t={t} title={t('digests.title')} point={t('digests.point')} />
      {heldBack && (
        <Notice t={t} kind="info" title={t('digests.held')}>
          {t('digests.held.text')}
        </Notice>
      )}
      {held && !heldBack && (
        <Notice t={t} kind="info" title={t('digests.next')}>
          {t('digests.next.text', { when: t.instant(held.next_at, held.zone) })}
        </Notice>
      )}
      <Form t={t} action={action} page={action} state={state}>
        <RadioField
          {...field}
          name="rhythm"
          label={t('digests.rhythm')}
          options={(['never', ...DIGEST_RHYTHMS] as const).map((value) => ({
            value,
            label: t(`digests.rhythm.${value}`),
          }))}
        />
        <FormGroup title={t('digests.when')} hint={t('digests.when.hint')}>
          <SelectField
            {...field}
            name="weekday"
            label={t('digests.weekday')}
            hint={t('digests.weekday.hint')}
            options={WEEKDAYS.map((day) => ({
              value: String(day),
              label: weekdayName(t.lang, day),
            }))}
          />
          <SelectField
            {...field}
            name="hour"
            width="short"
            label={t('digests.hour')}
            options={HOURS.map((hour) => ({ value: String(hour), label: `${hour}:00` }))}
          />
          <SelectField {...field} name="zone" label={t('digests.zone')} options={ZONE_OPTIONS} />
        </FormGroup>
        <CheckboxesField
          {...field}
          name="themes"
          label={t('digests.themes')}
          hint={t('digests.themes.hint')}
          options={THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) }))}
        />
        <FormActions>
          <Button>{t('digests.save')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
