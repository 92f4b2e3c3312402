import type { JSX } from 'preact'
import { LANG_NAMES, LANGS } from '#kernel/languages.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { type Difference, Differences } from '../../../meanwhile/index.ts'
import { planHref } from '../../links.ts'
import type { PlanRecord } from '../../record/index.ts'
import type { VersionLine } from '../queries.ts'
import type { Draft } from '../service.ts'
import { ObstacleList } from './obstacle-list.tsx'

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly plan: PlanRecord
}

function Head({
  t,
  plan,
  name,
}: Props & { readonly name: 'publication' | 'adoption' | 'settings' }) {
  return (
    <PageHead
      t={t}
      trail={[
        { label: t('plan.room'), href: '/plans' },
        { label: plan.title, href: planHref(plan.id) },
      ]}
      title={t(`plan.${name}.title`)}
      point={t(`plan.${name}.point`)}
    />
  )
}

export function PublicationPage(
  props: Omit<Props, 'plan'> & {
    readonly draft: Draft
    /** Somebody changed the plan after this page was drawn. */
    readonly overtaken: boolean
  },
): JSX.Element {
  const { t, state, draft, overtaken } = props
  const { plan, obstacles } = draft
  const here = `${planHref(plan.id)}/publication`
  return (
    <div class="stack wide measure">
      <Head {...props} plan={plan} name="publication" />
      {overtaken && (
        <Notice t={t} kind="warning" title={t('plan.settings.meanwhile')}>
          <a href={`${planHref(plan.id)}/print`}>{t('plan.publication.look')}</a>
        </Notice>
      )}
      {obstacles.length > 0 ? (
        <Notice t={t} kind="warning" title={t('plan.publication.not-yet')}>
          <ObstacleList t={t} planId={plan.id} obstacles={obstacles} />
        </Notice>
      ) : (
        <Form t={t} action={here} page={here} state={state}>
          <p>
            {t('plan.publication.next', { number: (plan.newestVersion ?? 0) + 1 })}{' '}
            {t('plan.publication.seen-by', { who: t(`frame.visibility.${plan.visibility}`) })}
          </p>
          {plan.newestVersion !== null && (
            <TextArea
              t={t}
              state={state}
              name="note"
              label={t('plan.publication.note')}
              hint={t('plan.publication.note-hint')}
              rows={3}
              maxlength={1000}
            />
          )}
          <FormActions>
            <Button>{t('plan.publication.action')}</Button>
          </FormActions>
        </Form>
      )}
    </div>
  )
}

export function AdoptionPage(
  props: Props & { readonly versions: readonly VersionLine[] },
): JSX.Element {
  const { t, state, plan, versions } = props
  const here = `${planHref(plan.id)}/adoption`
  return (
    <div class="stack wide measure">
      <Head {...props} name="adoption" />
      {versions.length === 0 ? (
        <p>{t('plan.adoption.publish-first')}</p>
      ) : (
        <Form t={t} action={here} page={here} state={state}>
          <SelectField
            t={t}
            state={state}
            name="versionNumber"
            label={t('plan.adoption.version')}
            options={versions.map(({ number, publishedAt }) => ({
              value: String(number),
              label: t('plan.versions.line', { number, day: t.date(publishedAt) }),
            }))}
          />
          <TextField t={t} state={state} name="adoptedBy" label={t('plan.adoption.body')} />
          <DateField t={t} state={state} name="adoptedOn" label={t('plan.adoption.day')} />
          <TextField
            t={t}
            state={state}
            name="decisionNumber"
            label={t('plan.adoption.number')}
            width="half"
          />
          <TextArea
            t={t}
            state={state}
            name="note"
            label={t('plan.adoption.note')}
            rows={2}
            maxlength={1000}
            optional
          />
          <FormActions>
            <Button>{t('plan.adoption.action')}</Button>
          </FormActions>
        </Form>
      )}
    </div>
  )
}

export function PlanSettingsPage(
  props: Props & {
    readonly mayShow: boolean
    readonly differences?: readonly Difference[] | undefined
  },
): JSX.Element {
  const { t, state, plan, mayShow, differences } = props
  const here = `${planHref(plan.id)}/settings`
  return (
    <div class="stack wide measure">
      <Head {...props} name="settings" />
      {differences && <Differences t={t} title={t('plan.settings.meanwhile')} rows={differences} />}
      <Form t={t} action={here} page={here} state={state}>
        <TextField t={t} state={state} name="title" label={t('plan.field.title')} />
        <LangField t={t} state={state} />
        {mayShow ? (
          <RadioField
            t={t}
            state={state}
            name="visibility"
            label={t('plan.field.visibility')}
            hint={t('plan.field.visibility-hint')}
            options={VISIBILITIES.map((value) => ({
              value,
              label: t(`frame.visibility.${value}`),
            }))}
          />
        ) : (
          <input type="hidden" name="visibility" value={plan.visibility} />
        )}
        <FormActions>
          <Button>{t('plan.settings.action')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

export function LangField({ t, state }: { t: Words; state: FormState }): JSX.Element {
  return (
    <RadioField
      t={t}
      state={state}
      name="lang"
      label={t('plan.field.lang')}
      inline
      options={LANGS.map((value) => ({ value, label: LANG_NAMES[value] }))}
    />
  )
}
