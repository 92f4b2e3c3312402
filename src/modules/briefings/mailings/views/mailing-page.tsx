import type { JSX } from 'preact'
import type { RecipientState } from '#platform/mailing/tables.ts'
import type { FormState } from '#web/forms.ts'
import { AutoRefresh } from '#web/parts/auto-refresh/auto-refresh.tsx'
import { Button } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Progress } from '#web/parts/progress/progress.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { links } from '../links.ts'
import { stepsFor } from '../policy.ts'
import type { MailingView } from '../service.ts'
import { TONES } from './list-page.tsx'
import { Press } from './press.tsx'
import { Recipients } from './recipients.tsx'

export type Shown = Exclude<RecipientState, 'claimed'>

export type MailingProps = MailingView & {
  readonly t: Words
  readonly state: RecipientState | null
  readonly states: readonly Shown[]
  readonly addresses: FormState
  readonly steers: boolean
  readonly protects: boolean
  readonly messageIdOf: (addressHash: string) => string
}

/** One mailing: who has it, who has not, and what can be done about it. */
export function MailingPage(props: MailingProps): JSX.Element {
  const { t, mailing, subject, lang } = props
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('mailing.title'), href: links.list(mailing.kind) }]}
        title={subject}
        titleLang={lang === t.lang || lang === 'und' ? undefined : lang}
        point={t('mailing.line', {
          kind: t(`mailing.kind.${mailing.kind}`),
          count: mailing.frozen,
          when: t.instant(mailing.frozen_at),
        })}
        marks={<Status tone={TONES[mailing.state]}>{t(`mailing.state.${mailing.state}`)}</Status>}
      />
      <Standing {...props} />
      <Recipients {...props} />
      {props.protects && <Addresses {...props} />}
    </div>
  )
}

function Standing(props: MailingProps): JSX.Element {
  const { t, mailing } = props
  const why = mailing.paused_why
  return (
    <Section title={t('mailing.standing')}>
      <div class="stack">
        {mailing.state === 'paused' && why !== null && (
          <Notice
            t={t}
            kind={why === 'person' ? 'info' : 'danger'}
            title={t(`mailing.paused.${why}`)}
          >
            <p>{t(`mailing.paused.${why}.text`)}</p>
          </Notice>
        )}
        {mailing.state === 'sending' ? (
          <AutoRefresh t={t} seconds={5} here={links.mailing(mailing.id)}>
            <Figures {...props} />
          </AutoRefresh>
        ) : (
          <Figures {...props} />
        )}
        {props.steers && <Steps {...props} />}
      </div>
    </Section>
  )
}

function Figures({ t, mailing, counts, states }: MailingProps): JSX.Element {
  const done = counts.sent + counts.failed + counts.suppressed + counts.uncertain
  return (
    <div class="stack">
      <Progress
        t={t}
        label={t('mailing.progress')}
        done={done}
        all={counts.frozen}
        unit={t('mailing.unit')}
        mayLeave={mailing.state === 'sending'}
      />
      <Facts
        figures
        items={states.map((state) => ({
          term: t(`mailing.recipient.${state}`),
          value: <a href={links.mailing(mailing.id, state)}>{t.number(counts[state])}</a>,
        }))}
      />
    </div>
  )
}

function Steps({ t, mailing, counts }: MailingProps): JSX.Element | null {
  const steps = stepsFor({ state: mailing.state, failed: counts.failed })
  if (steps.length === 0) return null
  return (
    <div class="row">
      {steps.map((step) => (
        <Press
          key={step}
          t={t}
          action={links.step(mailing.id, step)}
          page={links.mailing(mailing.id)}
          label={t(`mailing.${step}`)}
        >
          <Button kind={step === 'resumption' ? 'primary' : 'quiet'}>{t(`mailing.${step}`)}</Button>
        </Press>
      ))}
    </div>
  )
}

/** The whole addresses, for mending: handed out with a reason, and noted. */
function Addresses({ t, mailing, states, state, addresses }: MailingProps): JSX.Element {
  const typed = { state: state ?? 'failed', ...addresses.typed }
  const form = { ...addresses, typed }
  return (
    <Section title={t('mailing.addresses')}>
      <p class="measure">{t('mailing.addresses.text')}</p>
      <Form
        t={t}
        action={links.step(mailing.id, 'addresses')}
        page={links.mailing(mailing.id)}
        state={form}
        label={t('mailing.addresses')}
        manyTimes
      >
        <SelectField
          t={t}
          state={form}
          name="state"
          label={t('mailing.addresses.state')}
          options={states.map((one) => ({ value: one, label: t(`mailing.recipient.${one}`) }))}
        />
        <TextField t={t} state={form} name="why" maxlength={500} label={t('mailing.why')} />
        <FormActions>
          <Button kind="quiet">{t('mailing.addresses.do')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
