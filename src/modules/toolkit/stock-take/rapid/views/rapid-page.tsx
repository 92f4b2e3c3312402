import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { SYSTEMS } from '#kernel/frame.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { waveName } from '../../../crises/index.ts'
import { type CityGroup, groupName, systemName } from '../../groups/index.ts'
import { questionHref, rapidHref, spreadHref } from '../../links.ts'
import { severityWord, stockTakeTrail } from '../../matrix/index.ts'
import { may } from '../../policy.ts'
import type { Asking, Respondent } from '../../respondents/index.ts'
import { type Spread, spreadOf } from '../../spread/index.ts'
import type { Answer, Closing } from '../service.ts'
import { ownPace, Steps } from './steps.tsx'

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly asking: Asking
  /** The respondent the reader's seat answers as, once begun. */
  readonly own: Respondent | null
  readonly answers: readonly Answer[]
  readonly closings: readonly Closing[]
  readonly groups: readonly CityGroup[]
  readonly state: FormState
}

/** The rapid mode's home: the reader's own twelve questions, and for the office everybody's. */
export function RapidPage(props: Props): JSX.Element {
  const { t, actor, asking, own, answers, closings } = props
  const { crisis, wave } = asking
  const open = wave.closedAt === null
  const mine = answers.filter((answer) => answer.respondentId === own?.id)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={stockTakeTrail(t, crisis)}
        title={t('rapid.title')}
        point={t('rapid.point')}
        marks={
          <Status tone={open ? 'going' : 'done'}>
            {waveName(t, wave)} · {open ? t('crises.wave.open') : t('crises.wave.state-closed')}
          </Status>
        }
      />
      {!open && <Notice t={t} kind="info" title={t('stock-take.error.wave-closed')} />}
      {open && !own?.startedAt && <Begin {...props} />}
      {own?.startedAt && (
        <Section title={t('rapid.own')}>
          <Steps
            t={t}
            answers={mine}
            closings={closings}
            pace={ownPace(own.startedAt, mine)}
            hrefOf={(system) => questionHref(crisis.id, system)}
          />
        </Section>
      )}
      {may.assess(actor, crisis) && <Everybody {...props} />}
    </div>
  )
}

function Begin({ t, asking, state }: Props): JSX.Element {
  const here = rapidHref(asking.crisis.id)
  return (
    <Form t={t} action={`${here}/beginning`} page={here} state={state}>
      <p class="measure">{t('rapid.how')}</p>
      <FormActions>
        <Button>{t('rapid.begin')}</Button>
      </FormActions>
    </Form>
  )
}

/** What the facilitator works from: how many answered, how far apart, what is still open. */
function Everybody({ t, asking, answers, closings, groups }: Props): JSX.Element {
  const { crisis } = asking
  const rows = SYSTEMS.map((system) => ({
    system,
    spread: spreadOf(answers.filter((answer) => answer.system === system)),
    closing: closings.find((closing) => closing.system === system) ?? null,
  }))
  return (
    <Section
      title={t('rapid.everybody')}
      actions={
        <LinkButton kind="quiet" small href={`${rapidHref(crisis.id)}/respondents`}>
          {t('rapid.respondents')}
        </LinkButton>
      }
    >
      <p class="muted measure">{t('rapid.agreement.how')}</p>
      <Table
        t={t}
        caption={t('rapid.everybody')}
        captionHeard
        cards
        rows={rows}
        keyOf={(row) => String(row.system)}
        columns={[
          {
            key: 'question',
            head: t('rapid.question'),
            cell: ({ system }) => (
              <a href={spreadHref(crisis.id, system)}>
                {system} {systemName(t, system)}
              </a>
            ),
          },
          {
            key: 'answers',
            head: t('rapid.answers'),
            numeric: true,
            cell: ({ spread }) => spread.answers,
          },
          ...([3, 2, 1, 0] as const).map((state) => ({
            key: `state-${state}`,
            head: t(`rapid.state.${state}`),
            numeric: true,
            cell: ({ spread }: (typeof rows)[number]) => told(spread, spread.states[state]),
          })),
          {
            key: 'unknown',
            head: t('stock-take.severity.unknown'),
            numeric: true,
            cell: ({ spread }) => told(spread, spread.unknown),
          },
          {
            key: 'agreement',
            head: t('rapid.agreement'),
            numeric: true,
            cell: ({ spread }) => told(spread, agreementText(t, spread.agreement)),
          },
          {
            key: 'worst',
            head: t('rapid.worst'),
            cell: ({ spread }) => worstText(t, spread.groups, groups),
          },
          {
            key: 'closed',
            head: t('rapid.state'),
            cell: ({ closing }) =>
              closing
                ? t('rapid.closed-with', { severity: severityWord(t, closing.state) })
                : t('rapid.open'),
          },
        ]}
      />
    </Section>
  )
}

/** Of a question nobody answered yet there is nothing to count. */
const told = (spread: Spread, what: string | number): string | number =>
  spread.answers === 0 ? '' : what

export const agreementText = (t: Words, agreement: number | null): string =>
  agreement === null
    ? t('rapid.agreement.none')
    : t.number(agreement, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** The groups named as hit worst, the most named first; ties are all named. */
function worstText(
  t: Words,
  named: readonly { readonly key: string; readonly count: number }[],
  groups: readonly CityGroup[],
): string {
  const most = named[0]?.count ?? 0
  const first = named.filter((group) => group.count === most).slice(0, 3)
  return t.list(
    first.map(({ key }) => groupName(t, key, groups.find((group) => group.key === key)?.label)),
  )
}
