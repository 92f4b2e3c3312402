import type { JSX } from 'preact'
import { CONTENT_LANGS, LANGS, langName } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { links } from '../../links.ts'
import type { IssueRow } from '../../record/index.ts'
import { calledIn } from '../../rendering/index.ts'

type Props = { readonly t: Words; readonly state: FormState }

/** Every language content may have, by its name in the reader's own. */
export const langOptions = (t: Words) =>
  CONTENT_LANGS.map((value) => ({ value, label: langName(value, t.lang) })).sort((a, b) =>
    a.label.localeCompare(b.label, t.lang),
  )

/** Those that briefings are mostly put into come as boxes to tick; who is there already stays there. */
function translationOptions(t: Words, chosen: readonly string[]) {
  const usual = [...LANGS, 'pt', 'ar']
  return [...new Set([...usual, ...chosen])].map((value) => ({
    value,
    label: langName(value, t.lang),
  }))
}

function LangFields({ t, state, chosen }: Props & { readonly chosen: readonly string[] }) {
  return (
    <>
      <SelectField
        t={t}
        state={state}
        name="lang"
        label={t('issues.field.lang')}
        options={langOptions(t)}
      />
      <CheckboxesField
        t={t}
        state={state}
        name="langs"
        label={t('issues.field.into')}
        hint={t('issues.field.into-hint')}
        options={translationOptions(t, chosen)}
      />
    </>
  )
}

export function OpeningPage({ t, state }: Props): JSX.Element {
  return (
    <div class="stack wide measure">
      <PageHead
        t={t}
        trail={[{ label: t('issues.desk.title'), href: links.desk() }]}
        title={t('issues.open.title')}
        point={t('issues.open.point')}
      />
      <Form t={t} action={links.desk()} page={links.opening()} state={state} keep>
        <RadioField
          t={t}
          state={state}
          name="kind"
          label={t('issues.field.kind')}
          options={[
            { value: 'weekly', label: t('issues.kind.weekly') },
            { value: 'monthly', label: t('issues.kind.monthly') },
          ]}
        />
        <TextField
          t={t}
          state={state}
          name="title"
          label={t('issues.field.title')}
          hint={t('issues.field.title-hint')}
          maxlength={200}
        />
        <LangFields t={t} state={state} chosen={[]} />
        <FormActions>
          <Button>{t('issues.open.action')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

export function FactsPage(
  props: Props & { readonly issue: IssueRow; readonly overtaken: boolean },
): JSX.Element {
  const { t, state, issue } = props
  return (
    <div class="stack wide measure">
      <PageHead
        t={t}
        trail={[
          { label: t('issues.desk.title'), href: links.desk() },
          { label: calledIn(t, issue), href: links.composer(issue.id) },
        ]}
        title={t('issues.facts.title')}
      />
      {props.overtaken && (
        <Notice t={t} kind="warning" title={t('issues.changed-meanwhile')}>
          <p>
            {t('issues.theirs')} <bdi>{issue.title}</bdi>
          </p>
          <p>
            <bdi>{issue.lead}</bdi>
          </p>
        </Notice>
      )}
      <Form t={t} action={links.facts(issue.id)} page={links.facts(issue.id)} state={state} keep>
        <TextField
          t={t}
          state={state}
          name="title"
          label={t('issues.field.title')}
          hint={t('issues.field.title-hint')}
          maxlength={200}
          lang={issue.lang}
        />
        <TextField
          t={t}
          state={state}
          name="lead"
          label={t('issues.field.lead')}
          hint={t('issues.field.lead-hint')}
          maxlength={300}
          lang={issue.lang}
          optional
        />
        <LangFields t={t} state={state} chosen={issue.langs} />
        <FormActions>
          <Button>{t('issues.save')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
