import type { JSX } from 'preact'
import { CONTENT_LANGS, langName } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { NOTES } from '../../links.ts'
import { NOTE_KINDS } from '../../tables.ts'

type Props = {
  readonly t: Words
  readonly state: FormState
  /** An editor or steward may ask for a note instead of writing one. */
  readonly calls: boolean
}

/** The first lines of a note: they reserve its number. */
export function NewPage({ t, state, calls }: Props): JSX.Element {
  const field = { t, state }
  return (
    <>
      <PageHead
        t={t}
        trail={[{ label: t('notes.title'), href: NOTES }]}
        title={t('notes.begin')}
        point={t('notes.begin.point')}
      />
      <Form t={t} action={NOTES} page={`${NOTES}/new`} state={state} keep>
        <RadioField
          {...field}
          name="kind"
          label={t('notes.kind')}
          options={NOTE_KINDS.map((value) => ({
            value,
            label: t(`notes.kind.${value}`),
            hint: t(`notes.kind.${value}.hint`),
          }))}
        />
        <TextField {...field} name="title" label={t('notes.field.title')} />
        <TextArea
          {...field}
          name="claim"
          rows={2}
          label={t('notes.field.claim')}
          hint={t('notes.field.claim.hint')}
          optional
        />
        <SelectField
          {...field}
          name="lang"
          label={t('notes.field.lang')}
          options={CONTENT_LANGS.map((value) => ({ value, label: langName(value) }))}
        />
        <RadioField
          {...field}
          name="visibility"
          label={t('notes.field.visibility')}
          options={(['public', 'coalition'] as const).map((value) => ({
            value,
            label: t(`notes.visibility.${value}`),
          }))}
        />
        <CheckField {...field} name="named" label={t('notes.field.named')} />
        {calls && (
          <CheckField
            {...field}
            name="call"
            label={t('notes.field.call')}
            hint={t('notes.field.call.hint')}
          />
        )}
        <FormActions>
          <Button>{t('notes.begin.send')}</Button>
        </FormActions>
      </Form>
    </>
  )
}
