import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import type { findPledge, Observation } from '../queries.ts'

const COMMITMENTS = ['active-support', 'share-knowledge', 'advocate'] as const
const STATES = ['planned', 'under-way', 'done', 'changed', 'dropped'] as const

type NewProps = { readonly t: Words; readonly state: FormState }

export function NewPledgePage({ t, state }: NewProps) {
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('membership.title'), href: '/membership' }]}
        title={t('membership.pledge.add')}
        point={t('membership.pledge.point')}
      />
      <Form t={t} action="/membership/pledges" page="/membership/pledges/new" state={state} keep>
        <RadioField
          t={t}
          state={state}
          name="commitment"
          label={t('membership.pledge.commitment')}
          options={COMMITMENTS.map((value) => ({ value, label: t(`joining.commitment.${value}`) }))}
        />
        <TextArea
          t={t}
          state={state}
          name="what"
          label={t('membership.pledge.what')}
          hint={t('joining.pledges.what.hint')}
          maxlength={400}
          rows={2}
        />
        <TextField
          t={t}
          state={state}
          name="measure"
          label={t('membership.pledge.measure')}
          hint={t('joining.pledges.measure.hint')}
          maxlength={200}
        />
        <DateField t={t} state={state} name="dueOn" label={t('membership.pledge.due')} />
        <CheckField t={t} state={state} name="isPublic" label={t('joining.pledges.public')} />
        <FormActions>
          <Button>{t('membership.pledge.save')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly pledge: NonNullable<Awaited<ReturnType<typeof findPledge>>>
  readonly seen: readonly Observation[]
}

/** Where a promise stands: one choice, and what shows it. */
export function PledgePage({ t, state, pledge, seen }: Props) {
  const path = `/membership/pledges/${pledge.id}`
  const unused = seen.filter(
    (one) => one.pledge_id === null && one.commitment === pledge.commitment,
  )
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('membership.title'), href: '/membership' }]}
        title={pledge.what}
        point={t('membership.report.point')}
      />
      <Facts
        items={[
          {
            term: t('membership.pledge.commitment'),
            value: t(`joining.commitment.${pledge.commitment}`),
          },
          { term: t('membership.pledge.measure'), value: pledge.measure },
          { term: t('membership.pledge.due'), value: t.date(pledge.due_on) },
        ]}
      />
      <Form t={t} action={`${path}/report`} page={path} state={state}>
        <RadioField
          t={t}
          state={state}
          name="state"
          label={t('membership.report.state')}
          options={STATES.map((value) => ({ value, label: t(`membership.pledge.state.${value}`) }))}
        />
        <TextArea
          t={t}
          state={state}
          name="reason"
          label={t('membership.report.reason')}
          hint={t('membership.report.reason.hint')}
          maxlength={1000}
          rows={2}
          optional
        />
        <TextField
          t={t}
          state={state}
          name="evidenceUrl"
          type="url"
          label={t('membership.report.evidence')}
          hint={t('membership.report.evidence.hint')}
          optional
        />
        {unused.length > 0 && (
          <RadioField
            t={t}
            state={state}
            name="observation"
            label={t('membership.report.seen')}
            hint={t('membership.report.seen.hint')}
            optional
            options={unused.map((one) => ({
              value: one.id,
              label: `${one.what} (${t.date(one.seen_on)})`,
            }))}
          />
        )}
        <FormActions>
          <Button>{t('membership.report.do')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
