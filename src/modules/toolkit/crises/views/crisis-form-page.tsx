import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { CRISIS_TYPES, PHASES } from '#kernel/frame.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { phaseField } from '../forms.ts'
import { crisisHref } from '../links.ts'
import { may } from '../policy.ts'
import type { Crisis } from '../service.ts'
import { phaseName } from './words.tsx'

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly state: FormState
  /** The crisis being changed, or null for a new one. */
  readonly crisis: Crisis | null
  /** What somebody else saved meanwhile. */
  readonly theirs: Crisis | null
}

/** One form opens a crisis and changes it. */
export function CrisisFormPage({ t, actor, state, crisis, theirs }: Props): JSX.Element {
  const action = crisis ? crisisHref(crisis.id) : '/crises'
  const owner = crisis ?? { bodyId: actor.acting?.bodyId ?? '' }
  const shown = VISIBILITIES.filter(
    (level) => may.show(actor, owner, level) || level === crisis?.visibility,
  )
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('crises.room'), href: '/crises' },
          ...(crisis ? [{ label: crisis.title, href: action }] : []),
        ]}
        title={crisis ? t('crises.edit.title', { title: crisis.title }) : t('crises.new.title')}
        point={crisis ? undefined : t('crises.new.point')}
      />
      {theirs && <Theirs t={t} crisis={theirs} />}
      <div class="measure">
        <Form
          t={t}
          action={action}
          page={crisis ? `${action}/edit` : '/crises/new'}
          state={state}
          keep
        >
          <What t={t} state={state} />
          <PhaseFields t={t} state={state} />
          <RadioField
            t={t}
            state={state}
            name="visibility"
            label={t('crises.field.visibility')}
            hint={t('crises.field.visibility.hint')}
            options={shown.map((level) => ({
              value: level,
              label: t(`frame.visibility.${level}`),
            }))}
          />
          <FormActions>
            <Button>{crisis ? t('crises.edit.save') : t('crises.new.save')}</Button>
            <LinkButton kind="quiet" href={action}>
              {t('crises.cancel')}
            </LinkButton>
          </FormActions>
        </Form>
      </div>
    </div>
  )
}

type Fields = { readonly t: Words; readonly state: FormState }

function What({ t, state }: Fields): JSX.Element {
  return (
    <>
      <TextField
        t={t}
        state={state}
        name="title"
        label={t('crises.field.title')}
        hint={t('crises.field.title.hint')}
        maxlength={160}
      />
      <CheckboxesField
        t={t}
        state={state}
        name="types"
        label={t('crises.field.types')}
        hint={t('crises.field.types.hint')}
        options={CRISIS_TYPES.map((type) => ({
          value: type,
          label: t(`frame.crisis-type.${type}`),
        }))}
      />
      <DateField t={t} state={state} name="startedOn" label={t('crises.field.started')} />
      <TextField
        t={t}
        state={state}
        name="geography"
        label={t('crises.field.geography')}
        hint={t('crises.field.geography.hint')}
        maxlength={300}
        optional
      />
      <TextArea
        t={t}
        state={state}
        name="summary"
        label={t('crises.field.summary')}
        hint={t('crises.field.summary.hint')}
        maxlength={2000}
        optional
      />
    </>
  )
}

function PhaseFields({ t, state }: Fields): JSX.Element {
  return (
    <>
      <RadioField
        t={t}
        state={state}
        name="phase"
        label={t('crises.field.phase')}
        options={PHASES.map((phase) => ({ value: phase, label: t(`frame.phase.${phase}`) }))}
      />
      <details>
        <summary>{t('crises.field.names')}</summary>
        <div class="stack">
          <p class="muted">{t('crises.field.names.hint')}</p>
          {PHASES.map((phase) => (
            <TextField
              key={phase}
              t={t}
              state={state}
              name={phaseField(phase)}
              label={t('crises.field.name-of', { phase: t(`frame.phase.${phase}`) })}
              width="half"
              maxlength={40}
              optional
            />
          ))}
        </div>
      </details>
    </>
  )
}

/** What stands now, beside what the reader typed. */
function Theirs({ t, crisis }: { readonly t: Words; readonly crisis: Crisis }): JSX.Element {
  return (
    <Notice t={t} kind="warning" title={t('crises.theirs')}>
      <Facts
        items={[
          { term: t('crises.field.title'), value: crisis.title },
          {
            term: t('crises.field.types'),
            value: t.list(crisis.types.map((type) => t(`frame.crisis-type.${type}`))),
          },
          { term: t('crises.field.started'), value: t.date(crisis.startedOn) },
          { term: t('crises.field.geography'), value: crisis.geography || t('crises.nothing') },
          { term: t('crises.field.summary'), value: crisis.summary || t('crises.nothing') },
          { term: t('crises.field.phase'), value: phaseName(t, crisis) },
          {
            term: t('crises.field.visibility'),
            value: t(`frame.visibility.${crisis.visibility}`),
          },
        ]}
      />
    </Notice>
  )
}
