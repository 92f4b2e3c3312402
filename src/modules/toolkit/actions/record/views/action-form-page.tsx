import type { JSX } from 'preact'
import { SYSTEMS, THEMES } from '#kernel/frame.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { type Difference, Differences } from '../../../meanwhile/index.ts'
import type { CityGroup, ImpactCard } from '../../../stock-take/index.ts'
import type { ActionCard, ActionRecord } from '../queries.ts'
import { KINDS } from '../tables.ts'
import { Costs, Groups, Order, Rest, WhereAndWhen } from './action-form-parts.tsx'

export type ActionFormProps = {
  readonly t: Words
  readonly state: FormState
  /** Null for a new one. */
  readonly action: ActionRecord | null
  readonly groups: readonly CityGroup[]
  readonly impacts: readonly ImpactCard[]
  /** The other actions of the city, to depend on or to exclude. */
  readonly others: readonly ActionCard[]
  readonly differences: readonly Difference[] | null
}

type Part = ActionFormProps

/** The whole record as one form in groups; it keeps itself while it is filled in. */
export function ActionFormPage(props: ActionFormProps): JSX.Element {
  const { t, state, action } = props
  const here = action ? `/actions/${action.id}/edit` : '/actions/new'
  const back = action ? `/actions/${action.id}` : '/actions'
  const title = action ? t('actions.edit.title', { code: action.code }) : t('actions.new.title')
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('actions.room'), href: '/actions' }]}
        title={title}
        point={action ? undefined : t('actions.new.point')}
      />
      {props.differences && (
        <Differences
          t={t}
          title={t('actions.refusal.changed-meanwhile')}
          rows={props.differences}
        />
      )}
      <Form t={t} action={action ? back : '/actions'} page={here} state={state} keep>
        <What {...props} />
        <KindTest {...props} />
        <Why {...props} />
        <Who {...props} />
        <Groups {...props} />
        <WhereAndWhen {...props} />
        <Costs {...props} />
        <Order {...props} />
        <Rest {...props} />
        <FormActions>
          <Button>{action ? t('actions.edit.save') : t('actions.new.save')}</Button>
          <LinkButton kind="quiet" href={back}>
            {t('actions.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </div>
  )
}

function What({ t, state }: Part): JSX.Element {
  const at = { t, state }
  return (
    <FormGroup title={t('actions.form.what')}>
      <TextField {...at} name="title" label={t('actions.field.title')} maxlength={300} />
      <TextArea
        {...at}
        name="summary"
        rows={3}
        optional
        label={t('actions.field.summary')}
        hint={t('actions.form.summary-hint')}
      />
      <TextArea
        {...at}
        name="description"
        rows={6}
        optional
        label={t('actions.field.description')}
      />
      <SelectField
        {...at}
        name="theme"
        label={t('actions.field.theme')}
        blank={t('actions.form.choose')}
        options={THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) }))}
      />
      <TextField
        {...at}
        name="code"
        width="short"
        optional
        label={t('actions.field.code')}
        hint={t('actions.form.code-hint')}
      />
    </FormGroup>
  )
}

function KindTest({ t, state, action }: Part): JSX.Element {
  const at = { t, state }
  const yesNo = [
    { value: 'yes', label: t('actions.form.yes') },
    { value: 'no', label: t('actions.form.no') },
  ]
  const hint = action ? t('actions.form.kind-again') : t('actions.form.kind-hint')
  return (
    <FormGroup title={t('actions.form.kind')} hint={hint}>
      <RadioField
        {...at}
        name="restores"
        inline
        label={t('actions.form.restores')}
        hint={t('actions.form.restores-hint')}
        options={yesNo}
      />
      <RadioField
        {...at}
        name="transforms"
        inline
        label={t('actions.form.transforms')}
        hint={t('actions.form.transforms-hint')}
        options={yesNo}
      />
      <RadioField
        {...at}
        name="kind"
        label={t('actions.field.kind')}
        options={[
          { value: 'proposed', label: t('actions.form.kind-proposed') },
          ...KINDS.map((value) => ({
            value,
            label: t(`actions.kind.${value}`),
            hint: t(`actions.kind-meaning.${value}`),
          })),
        ]}
      />
      <TextArea
        {...at}
        name="kindReason"
        rows={2}
        optional
        label={t('actions.field.kindReason')}
        hint={t('actions.form.kind-reason-hint')}
      />
    </FormGroup>
  )
}

function Why({ t, state, impacts }: Part): JSX.Element {
  const at = { t, state }
  return (
    <FormGroup title={t('actions.form.why')}>
      {impacts.length === 0 ? (
        <p class="muted">{t('actions.form.no-impacts')}</p>
      ) : (
        <CheckboxesField
          {...at}
          name="impacts"
          optional
          label={t('actions.field.impacts')}
          options={impacts.map((impact) => ({
            value: impact.id,
            label: impact.title,
            hint: impact.crisisTitle,
          }))}
        />
      )}
      <CheckboxesField
        {...at}
        name="system"
        optional
        label={t('actions.field.system')}
        options={SYSTEMS.map((system) => ({
          value: String(system),
          label: `${system}. ${t(`frame.system-short.${system}`)}`,
        }))}
        inline
      />
      <TextArea
        {...at}
        name="expectedResult"
        rows={3}
        optional
        label={t('actions.field.expectedResult')}
      />
    </FormGroup>
  )
}

function Who({ t, state }: Part): JSX.Element {
  const at = { t, state, optional: true }
  return (
    <FormGroup title={t('actions.form.who')}>
      <TextField
        {...at}
        name="lead"
        label={t('actions.field.lead')}
        hint={t('actions.form.lead-hint')}
      />
      <TextField
        {...at}
        name="champion"
        label={t('actions.field.champion')}
        hint={t('actions.form.champion-hint')}
      />
      <TextArea {...at} name="partners" rows={2} label={t('actions.field.partners')} />
    </FormGroup>
  )
}
