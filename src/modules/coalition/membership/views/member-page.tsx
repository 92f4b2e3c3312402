import type { Actor } from '#kernel/actor.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { ChangeList, StandingMark } from '../cards.tsx'
import { may } from '../policy.ts'
import type { Member, Pledge, StandingChange } from '../queries.ts'
import { PledgeTable } from './pledge-table.tsx'
import { DepartureForm, OfficerForms } from './standing-forms.tsx'

export type MemberForms = Readonly<Record<'answer' | 'departure' | 'decision', FormState>>

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly member: Member
  readonly pledges: readonly Pledge[]
  readonly changes: readonly StandingChange[]
  readonly states: MemberForms
}

/** A membership as its own people, and the officers, look after it. */
export function MemberPage(props: Props) {
  const { t, actor, member, pledges, changes } = props
  const path = `/membership/${member.body_id}`
  const ours = actor.acting?.bodyId === member.body_id
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('membership.of', { city: member.name })}
        point={t(ours ? 'membership.point' : 'membership.point.others')}
        marks={<StandingMark t={t} state={member.state} />}
        actions={
          <LinkButton href={`/coalition/cities/${member.slug}`} kind="quiet">
            {t('membership.public-page')}
          </LinkButton>
        }
      />
      <Layout t={t} aside={<Aside t={t} member={member} changes={changes} />}>
        <StandingNotice {...props} path={path} />
        <ConfirmBlock t={t} actor={actor} member={member} path={path} />
        <Section
          title={t('membership.pledges')}
          actions={
            may.pledge(actor, member.body_id) ? (
              <LinkButton href="/membership/pledges/new" kind="quiet" small>
                {t('membership.pledge.add')}
              </LinkButton>
            ) : undefined
          }
        >
          {pledges.length === 0 ? (
            <EmptyState t={t} title={t('membership.pledges.none')}>
              {t(ours ? 'membership.pledges.none.text' : 'coalition.promised.none')}
            </EmptyState>
          ) : (
            <PledgeTable t={t} pledges={pledges} edit={may.pledge(actor, member.body_id)} />
          )}
        </Section>
        {may.leave(actor, member.body_id) && member.state !== 'left' && (
          <DepartureForm t={t} member={member} path={path} state={props.states.departure} />
        )}
        {may.decide(actor, member.body_id) && (
          <OfficerForms t={t} member={member} path={path} state={props.states.decision} />
        )}
      </Layout>
    </div>
  )
}

function Aside(props: {
  readonly t: Words
  readonly member: Member
  readonly changes: readonly StandingChange[]
}) {
  const { t, member, changes } = props
  return (
    <>
      <SideBlock title={t('membership.facts')}>
        <Facts
          items={[
            { term: t('coalition.since'), value: t.date(member.member_since) },
            { term: t('membership.confirmed-on'), value: t.date(member.confirmed_on) },
            {
              term: t('coalition.signatory'),
              value: t(`joining.office.${member.signatory_office}`),
            },
            { term: t('coalition.basis'), value: t(`joining.mandate.${member.basis}`) },
          ]}
        />
      </SideBlock>
      <SideBlock title={t('coalition.history')}>
        <ChangeList t={t} changes={changes} />
      </SideBlock>
    </>
  )
}

function StandingNotice(props: Props & { readonly path: string }) {
  const { t, actor, member, path } = props
  if (member.state === 'active') return null
  const date = member.effective_on ? t.date(member.effective_on) : ''
  const answerable = member.state === 'suspension-noticed' || member.state === 'suspended'
  return (
    <>
      <Notice t={t} kind="warning" title={t(`membership.state.${member.state}`)}>
        <p>{t(`membership.now.${member.state}`, { date })}</p>
        {member.notice && <p>{member.notice}</p>}
        {member.answer && <p>{t('membership.answered', { answer: member.answer })}</p>}
      </Notice>
      {answerable && may.answer(actor, member.body_id) && (
        <AnswerForm t={t} path={path} state={props.states.answer} />
      )}
    </>
  )
}

function AnswerForm(props: {
  readonly t: Words
  readonly path: string
  readonly state: FormState
}) {
  const { t, path, state } = props
  return (
    <Form t={t} action={`${path}/answer`} page={path} state={state} label={t('membership.answer')}>
      <TextArea
        t={t}
        state={state}
        name="answer"
        label={t('membership.answer')}
        hint={t('membership.answer.hint')}
        maxlength={4000}
      />
      <FormActions>
        <Button>{t('membership.answer.do')}</Button>
      </FormActions>
    </Form>
  )
}

function ConfirmBlock(props: {
  readonly t: Words
  readonly actor: Actor
  readonly member: Member
  readonly path: string
}) {
  const { t, actor, member, path } = props
  if (!may.confirm(actor, member.body_id)) return null
  const asked = member.asked_on !== null || member.state === 'lapsed'
  return (
    <Section title={t('membership.confirm')}>
      <p class="measure">
        {asked
          ? t('membership.confirm.asked')
          : t('membership.confirm.fine', { date: t.date(member.confirmed_on) })}
      </p>
      <Form
        t={t}
        action={`${path}/confirmation`}
        page={path}
        state={{ typed: {}, errors: [], restored: null }}
        label={t('membership.confirm')}
      >
        <FormActions>
          <Button kind={asked ? 'primary' : 'quiet'}>{t('membership.confirm.do')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
