import type { JSX } from 'preact'
import { SYSTEMS } from '#kernel/frame.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { CopyText } from '#web/parts/copy-text/copy-text.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { crisisHref } from '../../../crises/index.ts'
import { rapidHref } from '../../links.ts'
import { stockTakeTrail } from '../../matrix/index.ts'
import { DAYS } from '../forms.ts'
import { type Asking, linkState, type Progressed } from '../service.ts'
import { respondentName } from './words.ts'

type Props = {
  readonly t: Words
  readonly now: Date
  readonly asking: Asking
  readonly everybody: readonly Progressed[]
  readonly state: FormState
  /** A private link that was just made: shown this once. */
  readonly link?: string | undefined
}

/** Who answers the twelve questions, how far they are, and their private links. */
export function RespondentsPage(props: Props): JSX.Element {
  const { t, asking, everybody, link } = props
  const { crisis, wave } = asking
  const open = wave.closedAt === null
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          ...stockTakeTrail(t, crisis),
          { label: t('rapid.title'), href: rapidHref(crisis.id) },
        ]}
        title={t('rapid.respondents')}
        point={t('rapid.respondents.point')}
      />
      {link !== undefined && (
        <Notice t={t} kind="warning" title={t('rapid.link.made')}>
          <CopyText t={t} text={link} />
        </Notice>
      )}
      {everybody.length > 0 ? (
        <List {...props} />
      ) : (
        <EmptyState
          t={t}
          title={t('rapid.respondents.none')}
          action={
            <LinkButton href={open ? rapidHref(crisis.id) : `${crisisHref(crisis.id)}/waves/new`}>
              {t(open ? 'rapid.title' : 'crises.wave.new')}
            </LinkButton>
          }
        >
          <p>{t(open ? 'rapid.respondents.none-text' : 'rapid.respondents.none-closed')}</p>
        </EmptyState>
      )}
      {open && <Invite {...props} />}
    </div>
  )
}

function List({ t, now, asking, everybody }: Props): JSX.Element {
  const open = asking.wave.closedAt === null
  return (
    <Table
      t={t}
      caption={t('rapid.respondents')}
      captionHeard
      cards
      rows={everybody}
      keyOf={(one) => one.id}
      columns={[
        {
          key: 'who',
          head: t('rapid.respondent'),
          cell: (one) => respondentName(t, one),
        },
        {
          key: 'kind',
          head: t('rapid.respondent.kind'),
          cell: (one) => t(`rapid.kind.${one.kind}`),
        },
        {
          key: 'answers',
          head: t('rapid.answers'),
          numeric: true,
          cell: (one) => t('stock-take.of', { done: one.answers ?? 0, all: SYSTEMS.length }),
        },
        {
          key: 'link',
          head: t('rapid.link'),
          cell: (one) => {
            const state = linkState({ now }, one)
            return t(`rapid.link.${state}`, {
              day: one.expiresAt ? t.date(one.expiresAt) : '',
            })
          },
        },
        {
          key: 'change',
          head: t('crises.page.edit'),
          cell: (one) =>
            one.expiresAt !== null && open && <Links t={t} asking={asking} one={one} />,
        },
      ]}
    />
  )
}

function Links(props: {
  readonly t: Words
  readonly asking: Asking
  readonly one: Progressed
}): JSX.Element {
  const { t, asking, one } = props
  const page = `${rapidHref(asking.crisis.id)}/respondents`
  const state = { typed: {}, errors: [], restored: null }
  return (
    <div class="row">
      <Form t={t} action={`${page}/${one.id}/link`} page={page} state={state}>
        <Button kind="quiet" small>
          {t('rapid.link.renew')}
        </Button>
      </Form>
      {one.revokedAt === null && (
        <Form t={t} action={`${page}/${one.id}/revocation`} page={page} state={state}>
          <Button kind="danger" small>
            {t('rapid.link.revoke')}
          </Button>
        </Form>
      )}
    </div>
  )
}

function Invite({ t, asking, state }: Props): JSX.Element {
  const page = `${rapidHref(asking.crisis.id)}/respondents`
  return (
    <Section title={t('rapid.invite.title')}>
      <p class="measure muted">{t('rapid.invite.how')}</p>
      <div class="measure">
        <Form t={t} action={page} page={page} state={state} keep>
          <RadioField
            t={t}
            state={state}
            name="kind"
            label={t('rapid.respondent.kind')}
            options={(['organisation', 'department'] as const).map((kind) => ({
              value: kind,
              label: t(`rapid.kind.${kind}`),
            }))}
            inline
          />
          <TextField
            t={t}
            state={state}
            name="label"
            label={t('rapid.invite.label')}
            hint={t('rapid.invite.label.hint')}
            maxlength={120}
          />
          <RadioField
            t={t}
            state={state}
            name="days"
            label={t('rapid.invite.days')}
            options={DAYS.map((days) => ({
              value: days,
              label: t('rapid.invite.n-days', { days: Number(days) }),
            }))}
            inline
          />
          <FormActions>
            <Button>{t('rapid.invite.save')}</Button>
          </FormActions>
        </Form>
      </div>
    </Section>
  )
}
