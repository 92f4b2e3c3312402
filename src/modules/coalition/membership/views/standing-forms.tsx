import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import type { Words } from '#web/words.ts'
import { mayGo } from '../policy.ts'
import type { Member } from '../queries.ts'

type WhyProps = {
  readonly t: Words
  readonly state: FormState
  readonly label: string
  readonly hint?: string
  readonly optional?: boolean
}

function WhyField({ t, state, label, hint, optional }: WhyProps) {
  return (
    <TextArea
      t={t}
      state={state}
      name="why"
      label={label}
      hint={hint}
      maxlength={4000}
      optional={optional}
    />
  )
}

type Props = {
  readonly t: Words
  readonly member: Member
  readonly path: string
  readonly state: FormState
}

/** Leaving, by the lead: at once or on a day; or staying after all. */
export function DepartureForm({ t, member, path, state }: Props) {
  if (member.state === 'leaving')
    return (
      <Section title={t('membership.leave')}>
        <Form
          t={t}
          action={`${path}/return`}
          page={path}
          state={state}
          label={t('membership.stay')}
        >
          <FormActions>
            <Button>{t('membership.stay')}</Button>
          </FormActions>
        </Form>
      </Section>
    )
  return (
    <Section title={t('membership.leave')}>
      <details>
        <summary>{t('membership.leave.open')}</summary>
        <p class="measure">{t('membership.leave.what')}</p>
        <Form
          t={t}
          action={`${path}/departure`}
          page={path}
          state={state}
          label={t('membership.leave')}
        >
          <DateField t={t} state={state} name="on" label={t('membership.leave.on')} />
          <WhyField t={t} state={state} label={t('membership.leave.why')} optional />
          <FormActions>
            <Button kind="danger">{t('membership.leave.do')}</Button>
          </FormActions>
        </Form>
      </details>
    </Section>
  )
}

/** What officers may do from here, each with its reason in writing. */
export function OfficerForms({ t, member, path, state }: Props) {
  const to = (next: Parameters<typeof mayGo>[1]) => mayGo(member.state, next)
  const decisions = [
    ...(to('suspension-noticed') ? (['suspension-notice'] as const) : []),
    ...(to('suspended') ? (['suspension'] as const) : []),
    ...(to('active') && member.state !== 'leaving' && member.state !== 'left'
      ? (['reinstatement'] as const)
      : []),
  ]
  return (
    <Section title={t('membership.officers')}>
      {decisions.length > 0 && (
        <Form
          t={t}
          action={`${path}/${decisions[0]}`}
          page={path}
          state={state}
          label={t('membership.officers')}
        >
          <WhyField
            t={t}
            state={state}
            label={t('membership.why')}
            hint={t('membership.why.hint')}
          />
          <FormActions>
            {decisions.map((decision, at) => (
              <Button
                key={decision}
                kind={at === 0 ? 'primary' : 'quiet'}
                formaction={`${path}/${decision}`}
              >
                {t(`membership.do.${decision}`)}
              </Button>
            ))}
          </FormActions>
        </Form>
      )}
      {to('merged') && (
        <details>
          <summary>{t('membership.merge')}</summary>
          <Form
            t={t}
            action={`${path}/merger`}
            page={path}
            state={state}
            label={t('membership.merge')}
          >
            <TextField
              t={t}
              state={state}
              name="into"
              label={t('membership.merge.into')}
              hint={t('membership.merge.into.hint')}
              width="half"
            />
            <DateField t={t} state={state} name="mergeOn" label={t('membership.merge.on')} />
            <TextArea t={t} state={state} name="mergeWhy" label={t('membership.why')} />
            <FormActions>
              <Button kind="danger">{t('membership.do.merger')}</Button>
            </FormActions>
          </Form>
        </details>
      )}
    </Section>
  )
}
