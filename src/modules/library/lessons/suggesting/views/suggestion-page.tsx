import type { JSX } from 'preact'
import { CONTENT_LANGS, langName } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { libraryTrail } from '../../../links.ts'
import { LESSONS, SUGGESTIONS } from '../../links.ts'

export const LANG_OPTIONS = CONTENT_LANGS.map((value) => ({
  value,
  label: langName(value),
})).toSorted((one, other) => one.label.localeCompare(other.label, 'en'))

/** The short form: what was learned, in two minutes. */
export function SuggestionPage({
  t,
  state,
}: {
  readonly t: Words
  readonly state: FormState
}): JSX.Element {
  const at = { t, state }
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[libraryTrail(t), { label: t('lessons.list.title'), href: LESSONS }]}
        title={t('lessons.suggest')}
        point={t('lessons.suggest.point')}
      />
      <p>
        <a href={SUGGESTIONS}>{t('lessons.suggestions.title')}</a>
      </p>
      <Form t={t} action={LESSONS} page={`${LESSONS}/new`} state={state} keep>
        <TextField
          {...at}
          name="headline"
          maxlength={300}
          label={t('lessons.suggest.headline')}
          hint={t('lessons.suggest.headline.hint')}
        />
        <TextArea
          {...at}
          name="said"
          maxlength={8000}
          label={t('lessons.suggest.said')}
          hint={t('lessons.suggest.said.hint')}
        />
        <TextField
          {...at}
          name="place"
          maxlength={200}
          optional
          label={t('lessons.suggest.place')}
        />
        <TextField {...at} name="url" type="url" optional label={t('lessons.suggest.url')} />
        <SelectField {...at} name="lang" label={t('lessons.field.lang')} options={LANG_OPTIONS} />
        <FormActions>
          <Button>{t('lessons.suggest.send')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
