import type { JSX } from 'preact'
import { langName } from '#kernel/languages.ts'
import { isWall, readWall } from '#kernel/times.ts'
import type { MailingCounts } from '#platform/mailing/ledger.ts'
import type { FormState } from '#web/forms.ts'
import { AutoRefresh } from '#web/parts/auto-refresh/auto-refresh.tsx'
import { Button } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { typedText } from '#web/parts/fields/field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Progress } from '#web/parts/progress/progress.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { mailingLinks } from '../../../mailings/index.ts'
import { Press } from '../../composing/views/block-cards.tsx'
import { TONES } from '../../composing/views/desk-page.tsx'
import { links } from '../../links.ts'
import type { IssueRow } from '../../record/index.ts'
import { calledIn } from '../../rendering/index.ts'

type Mailing = {
  readonly id: string
  readonly state: string
  readonly starts_at: Date | null
  readonly paused_why: string | null
}

type Props = {
  readonly t: Words
  readonly issue: IssueRow
  readonly mailing: Mailing | undefined
  readonly counts: MailingCounts | null
  readonly readers: readonly { readonly variant: string; readonly readers: number }[]
  readonly people: readonly { readonly personId: string; readonly name: string }[]
  readonly trials: readonly { readonly name: string | null; readonly at: Date | null }[]
  readonly trial: FormState
  readonly schedule: FormState
}

/** The way of an issue to its readers: trial, hour, pause, and figures that come from the ledger alone. */
export function SendingPage(props: Props): JSX.Element {
  const { t, issue } = props
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('issues.desk.title'), href: links.desk() },
          { label: calledIn(t, issue), href: links.composer(issue.id) },
        ]}
        title={t('issues.sending.title')}
        point={t(`issues.next.${issue.state}`)}
        marks={<Status tone={TONES[issue.state]}>{t(`issues.state.${issue.state}`)}</Status>}
      />
      <Counters {...props} />
      {(issue.state === 'frozen' || issue.state === 'scheduled') && <Trial {...props} />}
      {issue.state === 'frozen' && <ScheduleForm {...props} />}
      <Steering {...props} />
    </div>
  )
}

const COUNTED = ['sent', 'queued', 'deferred', 'failed', 'suppressed', 'uncertain'] as const

function Counters({ t, issue, mailing, counts }: Props): JSX.Element | null {
  if (!counts || !mailing || issue.state === 'frozen') return null
  const done = counts.sent + counts.failed + counts.suppressed + counts.uncertain
  const figures = (
    <div class="stack wide">
      {mailing.starts_at && issue.state === 'scheduled' && (
        <p>{t('issues.sending.begins', { at: t.instant(mailing.starts_at) })}</p>
      )}
      {mailing.paused_why === 'hard-errors' && (
        <Notice t={t} kind="danger" title={t('issues.sending.hard-errors')} />
      )}
      <Progress
        t={t}
        label={t('issues.sending.progress')}
        done={done}
        all={counts.frozen}
        unit={t('issues.sending.unit')}
        mayLeave={issue.state === 'sending'}
      />
      <Facts
        figures
        items={COUNTED.map((state) => ({
          term: t(`issues.recipients.${state}`),
          value: <a href={mailingLinks.mailing(mailing.id, state)}>{t.number(counts[state])}</a>,
        }))}
      />
      <p>
        <a href={mailingLinks.mailing(mailing.id)}>{t('issues.recipients.title')}</a>
      </p>
    </div>
  )
  return (
    <Section title={t('issues.sending.counts')}>
      {issue.state === 'sending' ? (
        <AutoRefresh t={t} seconds={5} here={links.sending(issue.id)}>
          {figures}
        </AutoRefresh>
      ) : (
        figures
      )}
    </Section>
  )
}

function Trial({ t, issue, people, trials, trial }: Props): JSX.Element {
  const here = links.sending(issue.id)
  return (
    <Section title={t('issues.trial.title')}>
      {trials.length > 0 && (
        <ul>
          {trials.map(({ name, at }) => (
            <li key={`${name}${at?.getTime()}`}>
              {name ?? t('issues.nobody')}
              {at && <span class="muted"> · {t.instant(at)}</span>}
            </li>
          ))}
        </ul>
      )}
      <Form
        t={t}
        action={`/briefings/desk/${issue.id}/trial`}
        page={here}
        state={trial}
        label={t('issues.trial.title')}
      >
        <CheckboxesField
          t={t}
          state={trial}
          name="people"
          label={t('issues.trial.people')}
          hint={t('issues.trial.hint')}
          options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        />
        <FormActions>
          <Button kind={trials.length > 0 ? 'quiet' : 'primary'}>{t('issues.trial.send')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

/** Only where the clocks skip the time that was typed, or show it twice. */
function WhichOfTwo({ t, state }: { readonly t: Words; readonly state: FormState }) {
  const wall = typedText(state, 'at')
  const reading = isWall(wall) ? readWall(wall, t.zone) : null
  if (reading === null || reading.kind === 'once') return null
  return (
    <RadioField
      t={t}
      state={state}
      name="which"
      label={t('issues.schedule.which')}
      options={[
        { value: 'earlier', label: t.instant(reading.earlier) },
        { value: 'later', label: t.instant(reading.later) },
      ]}
    />
  )
}

function ScheduleForm({ t, issue, readers, trials, schedule }: Props): JSX.Element {
  if (trials.length === 0)
    return (
      <Section title={t('issues.schedule.title')}>
        <p class="muted">{t('issues.schedule.trial-first')}</p>
      </Section>
    )
  const state = { ...schedule, version: issue.version }
  return (
    <Section title={t('issues.schedule.title')}>
      {readers.length === 0 ? (
        <p>{t('issues.schedule.no-readers')}</p>
      ) : (
        <ul>
          {readers.map(({ variant, readers: count }) => (
            <li key={variant}>
              {t('issues.schedule.readers', { lang: langName(variant, t.lang), count })}
            </li>
          ))}
        </ul>
      )}
      <Form
        t={t}
        action={`/briefings/desk/${issue.id}/schedule`}
        page={links.sending(issue.id)}
        state={state}
        label={t('issues.schedule.title')}
      >
        <RadioField
          t={t}
          state={state}
          name="how"
          label={t('issues.schedule.how')}
          options={[
            { value: 'local', label: t('issues.schedule.local') },
            { value: 'instant', label: t('issues.schedule.instant', { zone: t.zone }) },
          ]}
        />
        <DateField t={t} state={state} name="day" label={t('issues.schedule.day')} optional />
        <DateField
          t={t}
          state={state}
          name="at"
          type="datetime-local"
          label={t('issues.schedule.at')}
          optional
        />
        <WhichOfTwo t={t} state={state} />
        <FormActions>
          <Button>{t('issues.schedule.action')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

/** What can be done in each state; the last of each is the quiet one. */
const STEPS = {
  scheduled: ['withdrawal'],
  sending: ['pause'],
  paused: ['resumption'],
  sent: ['closing'],
} as const

function Steering({ t, issue }: Props): JSX.Element | null {
  const here = links.sending(issue.id)
  const steps = issue.state in STEPS ? STEPS[issue.state as keyof typeof STEPS] : []
  if (steps.length === 0) return null
  return (
    <div class="row">
      {steps.map((step) => (
        <Press
          key={step}
          t={t}
          action={`${here}/${step}`}
          page={here}
          label={t(`issues.sending.${step}`)}
        >
          <Button kind={step === 'resumption' ? 'primary' : 'quiet'}>
            {t(`issues.sending.${step}`)}
          </Button>
        </Press>
      ))}
    </div>
  )
}
