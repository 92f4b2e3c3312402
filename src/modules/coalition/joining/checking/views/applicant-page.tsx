import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Path } from '#web/parts/path/path.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { ButtonForm, OutcomeMark } from '../../../cards.tsx'
import type { CheckKind } from '../../../tables.ts'
import { StateMark, WishFacts, WishTimeline } from '../../cards.tsx'
import { medianText } from '../../drafting/index.ts'
import { CHECKS, type Checked, MINUTES, STEPS, type Step } from '../../policy.ts'
import type { ApplicationEvent, FirstPledge, FoundApplication, Letter } from '../../queries.ts'

type Props = {
  readonly t: Words
  readonly wish: FoundApplication
  readonly head: { readonly done: Readonly<Record<Step, boolean>> }
  readonly events: readonly ApplicationEvent[]
  readonly letter: Letter | undefined
  readonly pledges: readonly FirstPledge[]
  readonly words: FormState
  readonly checks: readonly Checked[]
  readonly median: { readonly days: number | null; readonly count: number }
}

/** What an applicant sees: the steps while drafting, then where it stands and everything decided. */
export function ApplicantPage(props: Props) {
  const { t, wish, events, letter, pledges, median } = props
  const path = `/joining/${wish.id}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('joining.yours'), href: '/joining' }]}
        title={t('joining.of', { place: wish.place_name })}
        point={t(`joining.now.${wish.state}`)}
        marks={<StateMark t={t} state={wish.state} />}
      />
      <Layout
        t={t}
        aside={
          <>
            <SideBlock title={t('joining.join.time')}>
              <p>{medianText(t, median)}</p>
            </SideBlock>
            <SideBlock title={t('joining.history')}>
              <WishTimeline t={t} events={events} names={false} />
            </SideBlock>
          </>
        }
      >
        {wish.state === 'draft' && <Steps {...props} path={path} />}
        <Outcome {...props} path={path} />
        {wish.state === 'clarification' && <Answer {...props} path={path} />}
        {wish.submitted_at && <CheckList t={t} checks={props.checks} />}
        {wish.state !== 'draft' && (
          <WishFacts t={t} wish={wish} letter={letter} pledges={pledges} path={path} />
        )}
        <Ways t={t} wish={wish} path={path} />
      </Layout>
    </div>
  )
}

/** The five checks as the applicant follows them: their outcome and day, not the officers' notes. */
function CheckList({ t, checks }: Pick<Props, 't' | 'checks'>) {
  const last = (kind: CheckKind) => checks.find((check) => check.kind === kind)
  return (
    <Section title={t('checking.checks')}>
      <Table
        t={t}
        caption={t('checking.checks')}
        captionHeard
        rows={CHECKS}
        keyOf={(kind) => kind}
        columns={[
          { key: 'check', head: t('checking.check'), cell: (kind) => t(`checking.check.${kind}`) },
          {
            key: 'outcome',
            head: t('checking.outcome'),
            cell: (kind) => <OutcomeMark t={t} outcome={last(kind)?.outcome} />,
          },
          {
            key: 'at',
            head: t('partners.on'),
            cell: (kind) => {
              const check = last(kind)
              return check ? t.date(check.at) : ''
            },
          },
        ]}
      />
    </Section>
  )
}

type On = Props & { readonly path: string }

function Steps({ t, head, path }: On) {
  const next = STEPS.find((step) => !head.done[step])
  return (
    <Path
      t={t}
      label={t('joining.steps')}
      steps={STEPS.map((step) => ({
        key: step,
        title: t(`joining.step.${step}`),
        href: `${path}/${step}`,
        state: head.done[step] ? 'done' : step === next ? 'next' : 'later',
        minutes: MINUTES[step],
        note: t(`joining.step.${step}.note`),
        action:
          step === next ? (
            <LinkButton href={`${path}/${step}`}>{t('joining.on')}</LinkButton>
          ) : undefined,
      }))}
    />
  )
}

/** The last words of the officers, where they matter. */
function Outcome({ t, wish, events }: On) {
  const said = (kind: ApplicationEvent['kind']) => events.find((event) => event.kind === kind)?.why
  if (wish.state === 'refused')
    return (
      <Notice t={t} kind="warning" title={t('joining.refused.title')}>
        <p>{said('refused')}</p>
        <p>{t('joining.refused.text')}</p>
      </Notice>
    )
  if (wish.state === 'clarification')
    return (
      <Notice t={t} kind="info" title={t('joining.asked.title')}>
        <p>{said('clarification-asked')}</p>
      </Notice>
    )
  if (wish.state === 'active')
    return (
      <Notice t={t} kind="success" title={t('joining.accepted.title')}>
        <p>{t('joining.accepted.text')}</p>
        <p>
          <a href="/membership">{t('checking.mail.to-membership')}</a>
        </p>
      </Notice>
    )
  return null
}

function Answer({ t, words, path }: On) {
  return (
    <Section title={t('joining.answer.title')}>
      <p class="measure">
        {t('joining.answer.text')} <a href={`${path}/review`}>{t('joining.answer.change')}</a>
      </p>
      <Form
        t={t}
        action={`${path}/answer`}
        page={path}
        state={words}
        keep
        label={t('joining.answer.title')}
      >
        <TextArea
          t={t}
          state={words}
          name="words"
          label={t('joining.answer.words')}
          rows={5}
          maxlength={4000}
        />
        <FormActions>
          <Button>{t('joining.answer.do')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

/** Quiet ways out: ask the second contact again, take it back, begin again. */
function Ways({
  t,
  wish,
  path,
}: {
  readonly t: Words
  readonly wish: FoundApplication
  readonly path: string
}) {
  const waiting = wish.state === 'submitted' || wish.state === 'clarification'
  const over = wish.state === 'refused' || wish.state === 'withdrawn'
  const form = (noun: string, label: string, kind: 'quiet' | 'primary') => (
    <ButtonForm
      t={t}
      action={`${path}/${noun}`}
      page={path}
      label={label}
      kind={kind}
      small={kind === 'quiet'}
    />
  )
  return (
    <div class="row">
      {waiting &&
        !wish.deputy_confirmed_at &&
        form('second-contact', t('checking.contact.again'), 'quiet')}
      {(waiting || wish.state === 'draft' || wish.state === 'first-approved') &&
        form('withdrawal', t('joining.withdraw'), 'quiet')}
      {over && form('reapplication', t('joining.again'), 'primary')}
    </div>
  )
}
