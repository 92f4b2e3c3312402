import type { JSX } from 'preact'
import { LANGS, langName } from '#kernel/languages.ts'
import type { Ctx } from '#web/house.ts'
import { Button } from '#web/parts/button/button.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { SideBlock } from '#web/parts/layout/layout.tsx'
import { TRANSLATIONS, translationHref } from '../links.ts'
import { may } from '../policy.ts'
import { type Subject, translationsOf } from '../queries.ts'
import { askForm, LANG_OPTIONS } from './forms.ts'

/** Beside a record: the translations there are or that are being made, and asking for another. */
export async function TranslationsBlock(
  c: Ctx,
  subject: Subject & { readonly lang: string },
): Promise<JSX.Element | null> {
  const { work, actor, t } = c.var
  if (!may.translate(actor)) return null
  const translations = await translationsOf(work, subject)
  const there = new Set([subject.lang, ...translations.map(({ lang }) => lang)])
  const next = [t.lang, ...LANGS, 'pt', 'ar'].find((lang) => !there.has(lang))
  const state = askForm.filled(next === undefined ? {} : { lang: next })
  return (
    <SideBlock title={t('translating.list')}>
      <ul class="plain-list">
        {translations.map(({ id, lang, state, stale }) => (
          <li key={id}>
            <a href={translationHref(id)}>{langName(lang, t.lang)}</a>{' '}
            <span class="muted small">
              {t(`translating.state.${state}`)}
              {stale > 0 && ` · ${t('translating.stale', { count: stale })}`}
            </span>
          </li>
        ))}
      </ul>
      <Form
        t={t}
        action={TRANSLATIONS}
        page={c.req.path}
        state={state}
        label={t('translating.ask')}
      >
        <input type="hidden" name="kind" value={subject.kind} />
        <input type="hidden" name="id" value={subject.id} />
        <SelectField
          t={t}
          state={state}
          name="lang"
          width="full"
          label={t('translating.ask.into')}
          options={LANG_OPTIONS.filter(({ value }) => !there.has(value))}
        />
        <FormActions>
          <Button kind="quiet" small>
            {t('translating.ask')}
          </Button>
        </FormActions>
      </Form>
    </SideBlock>
  )
}
