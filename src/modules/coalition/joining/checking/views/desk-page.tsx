import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { checkColumn, OutcomeMark } from '../../../cards.tsx'
import type { CheckKind } from '../../../tables.ts'
import { StateMark, WishFacts, WishTimeline } from '../../cards.tsx'
import { allPassed, CHECKS, type Checked, isOpen } from '../../policy.ts'
import type { ApplicationEvent, FirstPledge, FoundApplication, Letter } from '../../queries.ts'
import type { Finding } from '../policy.ts'
import { FindingList } from './check-page.tsx'

type Props = {
  readonly t: Words
  readonly wish: FoundApplication
  readonly events: readonly ApplicationEvent[]
  readonly letter: Letter | undefined
  readonly pledges: readonly FirstPledge[]
  readonly officerId: string
  readonly mayHandle: boolean
  readonly findings: readonly Finding[]
  readonly checks: readonly (Checked & { readonly officer: string | null })[]
  readonly words: FormState
  readonly approval: FormState
}

/** The officer's desk: what was found, what was checked, and the next decision. */
export function DeskPage(props: Props) {
  const { t, wish, events, letter, pledges, mayHandle } = props
  const path = `/joining/${wish.id}`
  const open = isOpen(wish.state)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('checking.queue'), href: '/joining' }]}
        title={wish.legal_name ?? wish.place_name}
        point={t(`checking.desk.${wish.state}`)}
        marks={<StateMark t={t} state={wish.state} />}
      />
      <Layout
        t={t}
        aside={
          <SideBlock title={t('joining.history')}>
            <WishTimeline t={t} events={events} names />
          </SideBlock>
        }
      >
        {open && !mayHandle && (
          <Notice t={t} kind="warning" title={t('checking.own-city')}>
            {t('checking.own-city.text')}
          </Notice>
        )}
        <Section title={t('checking.checks')}>
          <CheckTable {...props} path={path} linked={open && mayHandle} />
        </Section>
        <WishFacts t={t} wish={wish} letter={letter} pledges={pledges} path={path} />
        {open && mayHandle && <Decisions {...props} path={path} />}
      </Layout>
    </div>
  )
}

function CheckTable(props: Props & { readonly path: string; readonly linked: boolean }) {
  const { t, checks, findings, path, linked } = props
  const last = (kind: CheckKind) => checks.find((check) => check.kind === kind)
  return (
    <Table
      t={t}
      caption={t('checking.checks')}
      captionHeard
      rows={CHECKS}
      keyOf={(kind) => kind}
      cards
      columns={[
        checkColumn(t, linked ? path : null, (kind: CheckKind) => t(`checking.check.${kind}`)),
        {
          key: 'found',
          head: t('checking.found'),
          cell: (kind) => (
            <FindingList t={t} findings={findings.filter((one) => one.kind === kind)} />
          ),
        },
        {
          key: 'outcome',
          head: t('checking.outcome'),
          cell: (kind) => {
            const check = last(kind)
            if (!check) return <OutcomeMark t={t} outcome={undefined} />
            return (
              <div class="stack close">
                <OutcomeMark t={t} outcome={check.outcome} />
                <span class="small">{check.note}</span>
                <span class="small muted">
                  {check.officer}, {t.date(check.at)}
                </span>
              </div>
            )
          },
        },
      ]}
    />
  )
}

function Decisions(props: Props & { readonly path: string }) {
  const { t, wish, words, path } = props
  return (
    <>
      <Approval {...props} />
      <Section title={t('checking.ask.title')}>
        <Form
          t={t}
          action={`${path}/clarification`}
          page={path}
          state={words}
          label={t('checking.ask.title')}
        >
          <TextArea
            t={t}
            state={words}
            name="words"
            label={t('checking.ask.words')}
            hint={t('checking.ask.hint')}
            rows={4}
            maxlength={4000}
          />
          <FormActions>
            {wish.state !== 'clarification' && <Button kind="quiet">{t('checking.ask.do')}</Button>}
            <Button kind="danger" formaction={`${path}/refusal`}>
              {t('checking.refuse.do')}
            </Button>
          </FormActions>
        </Form>
      </Section>
    </>
  )
}

/** The approval that is next, or what stands in its way. */
function Approval(props: Props & { readonly path: string }) {
  const { t, wish, checks, officerId, approval, path } = props
  const second = wish.state === 'first-approved'
  if (wish.state === 'clarification') return null
  if (second && wish.first_approver === officerId)
    return (
      <Notice t={t} kind="info" title={t('checking.another-approver')}>
        {t('checking.another-approver.text')}
      </Notice>
    )
  if (!allPassed(checks))
    return (
      <Notice t={t} kind="info" title={t('checking.checks-open')}>
        {t('checking.checks-open.text')}
      </Notice>
    )
  const noun = second ? 'second-approval' : 'first-approval'
  return (
    <Section title={t(`checking.approve.${noun}`)}>
      <p class="measure">{t(`checking.approve.${noun}.text`)}</p>
      <Form
        t={t}
        action={`${path}/${noun}`}
        page={path}
        state={approval}
        label={t(`checking.approve.${noun}`)}
      >
        <ApprovalWords t={t} state={approval} />
        <FormActions>
          <Button>{t(`checking.approve.${noun}`)}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

/** Its own name: the page holds another form with words. */
function ApprovalWords({ t, state }: { readonly t: Words; readonly state: FormState }) {
  return (
    <TextField
      t={t}
      state={state}
      name="remark"
      label={t('checking.approve.words')}
      optional
      maxlength={4000}
    />
  )
}
