import type { Actor } from '#kernel/actor.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import { Timeline } from '#web/parts/timeline/timeline.tsx'
import type { Words } from '#web/words.ts'
import { ButtonForm, checkColumn, OutcomeField, OutcomeMark } from '../../cards.tsx'
import { countryName } from '../../places/index.ts'
import type { PartnerCheckKind, PartnerState as State } from '../../tables.ts'
import { agentFits, allPassed, may, PARTNER_CHECKS } from '../policy.ts'
import type { Partner, PartnerCheck, partnerHistory } from '../queries.ts'

const TONES: Readonly<Record<State, StatusTone>> = {
  submitted: 'going',
  active: 'done',
  refused: 'stuck',
  withdrawn: 'idle',
  left: 'idle',
}

export function PartnerState({ t, state }: { readonly t: Words; readonly state: State }) {
  return <Status tone={TONES[state]}>{t(`partners.state.${state}`)}</Status>
}

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly partner: Partner
  readonly checks: readonly PartnerCheck[]
  readonly history: Awaited<ReturnType<typeof partnerHistory>>
  readonly mayHandle: boolean
  /** Names and notes are for the officers. */
  readonly officer: boolean
  readonly state: FormState
}

const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** A partner's wish: for its agent to follow, for the officers to check and decide. */
export function PartnerDeskPage(props: Props) {
  const { t, actor, partner, mayHandle } = props
  const path = `/partnering/${partner.id}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('coalition.partners'), href: '/coalition/partners' }]}
        title={partner.name}
        point={t(`partners.now.${partner.state}`)}
        marks={<PartnerState t={t} state={partner.state} />}
      />
      <Layout t={t} aside={<History {...props} />}>
        {partner.reason && (
          <Notice t={t} kind="warning" title={t('joining.refused.title')}>
            {partner.reason}
          </Notice>
        )}
        <Section title={t('joining.what')}>
          <PartnerFacts t={t} partner={partner} />
        </Section>
        <Section title={t('checking.checks')}>
          <Checks {...props} path={path} />
        </Section>
        {mayHandle && <Decisions {...props} path={path} />}
        {may.withdraw(actor, partner) && (
          <Form
            t={t}
            action={`${path}/withdrawal`}
            page={path}
            state={BLANK}
            label={t('joining.withdraw')}
          >
            <FormActions>
              <Button kind="quiet">{t('joining.withdraw')}</Button>
            </FormActions>
          </Form>
        )}
      </Layout>
    </div>
  )
}

function History({ t, history, officer }: Props) {
  return (
    <SideBlock title={t('joining.history')}>
      <Timeline
        t={t}
        items={history.map((check) => ({
          key: String(check.id),
          at: check.at,
          title: t('joining.event.checked', {
            check: t(`partners.check.${check.kind}`),
            outcome: t(`checking.outcome.${check.outcome}`),
          }),
          who: officer ? (check.officer ?? undefined) : t('joining.by.officer'),
          note: officer ? `${check.source}. ${check.note}` : undefined,
        }))}
      />
    </SideBlock>
  )
}

function PartnerFacts({ t, partner }: Pick<Props, 't' | 'partner'>) {
  return (
    <Facts
      items={[
        { term: t('partners.kind'), value: t(`partners.kind.${partner.kind}`) },
        { term: t('coalition.country'), value: countryName(t.lang, partner.country) },
        { term: t('joining.identity.website'), value: partner.website },
        { term: t('partners.register'), value: partner.register_id, source: partner.register_name },
        {
          term: t('partners.form.agent'),
          value: `${partner.official_address}, ${partner.agent_title}`,
          source: t(agentFits(partner) ? 'partners.agent.fits' : 'partners.agent.call-back'),
        },
        { term: t('partners.form.brings'), value: partner.brings },
        {
          term: t('partners.interest'),
          value: partner.commercial_interest ?? t('partners.interest.none'),
        },
      ]}
    />
  )
}

function Checks({ t, checks, mayHandle, officer, path }: Props & { readonly path: string }) {
  const last = (kind: PartnerCheckKind) => checks.find((check) => check.kind === kind)
  return (
    <Table
      t={t}
      caption={t('checking.checks')}
      captionHeard
      rows={PARTNER_CHECKS}
      keyOf={(kind) => kind}
      cards
      columns={[
        checkColumn(t, mayHandle ? path : null, (kind: PartnerCheckKind) =>
          t(`partners.check.${kind}`),
        ),
        {
          key: 'outcome',
          head: t('checking.outcome'),
          cell: (kind) => <OutcomeMark t={t} outcome={last(kind)?.outcome} />,
        },
        {
          key: 'source',
          head: t('partners.source'),
          cell: (kind) => (officer ? (last(kind)?.source ?? '') : ''),
        },
        {
          key: 'at',
          head: t('partners.on'),
          cell: (kind) => {
            const at = last(kind)?.at
            return at ? t.date(at) : ''
          },
        },
      ]}
    />
  )
}

function Decisions({ t, partner, checks, state, path }: Props & { readonly path: string }) {
  const open = partner.state === 'submitted'
  if (!open && partner.state !== 'active') return null
  const noun = open ? 'acceptance' : 'recheck'
  return (
    <Section title={t('checking.decide')}>
      {allPassed(checks) ? (
        <ButtonForm t={t} action={`${path}/${noun}`} page={path} label={t(`partners.do.${noun}`)}>
          <p class="measure">{t(`partners.do.${noun}.text`)}</p>
        </ButtonForm>
      ) : (
        <p>{t('partners.checks-open')}</p>
      )}
      {open && (
        <Form
          t={t}
          action={`${path}/refusal`}
          page={path}
          state={state}
          label={t('checking.refuse.do')}
        >
          <TextArea
            t={t}
            state={state}
            name="words"
            label={t('partners.refuse.why')}
            maxlength={4000}
          />
          <FormActions>
            <Button kind="danger">{t('checking.refuse.do')}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}

type Check = {
  readonly t: Words
  readonly partner: Partner
  readonly kind: PartnerCheckKind
  readonly state: FormState
}

export function PartnerCheckPage({ t, partner, kind, state }: Check) {
  const home = `/partnering/${partner.id}`
  const path = `${home}/checks/${kind}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('partners.queue'), href: '/partnering' },
          { label: partner.name, href: home },
        ]}
        title={t(`partners.check.${kind}`)}
        point={t(`partners.check.${kind}.how`)}
      />
      <PartnerFacts t={t} partner={partner} />
      <Form t={t} action={path} page={path} state={state} keep>
        <OutcomeField t={t} state={state} />
        <TextField
          t={t}
          state={state}
          name="source"
          label={t('partners.source')}
          hint={t('partners.source.hint')}
          maxlength={300}
        />
        <TextArea
          t={t}
          state={state}
          name="note"
          label={t('checking.check.note')}
          maxlength={2000}
        />
        <FormActions>
          <Button>{t('checking.check.do')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
