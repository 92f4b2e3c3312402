import type { ComponentChildren, JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import type { Words } from '#web/words.ts'
import { boardHref, runHref, toPortfolioHref } from '../../links.ts'
import type { Board } from '../../queries.ts'
import { BoardFrame } from '../../views/board-frame.tsx'
import type { StakeholderResult } from '../result/index.ts'
import { type DoneRun, MOST_SAMPLES } from '../service.ts'
import { type Names, rankShares, sentencesOf } from '../wording/index.ts'
import { type Drawn, RankFigure, StabilityFigure } from './result-figures.tsx'
import {
  DominanceSection,
  ForWhomSection,
  PairSection,
  RegretSection,
  ValueSection,
} from './result-tables.tsx'

type Props = {
  readonly t: Words
  readonly board: Board
  readonly done: DoneRun
  readonly names: Names
  /** One stakeholder's picture, or everybody's. */
  readonly of: StakeholderResult | null
  readonly all: boolean
  /** The board has changed since this run. */
  readonly stale: boolean
  readonly equity: ((action: number) => string) | null
  readonly mayRank: boolean
  readonly mayDecide: boolean
  /** The runs of the board and the form that starts another. */
  readonly below: ComponentChildren
}

/** Pictures show this many actions and ranks unless the reader asks for all. */
const SHOWN = 12

export function ResultPage(props: Props): JSX.Element {
  const { t, board, done, names } = props
  const order = orderOf(done)
  const all = props.all ? order : order.slice(0, SHOWN)
  const drawn: Drawn = {
    ...{ t, done, names },
    order: all,
    shownRanks: Math.min(done.result.ranksKept, props.all ? done.result.ranksKept : SHOWN),
    source: sourceOf(t, done),
    csv: `${runHref(board.id, done.run.id)}/result.csv`,
  }
  return (
    <BoardFrame
      t={t}
      board={board}
      here="ranking"
      title={t('prioritise.result.title')}
      point={pointOf(t, done, names, order)}
    >
      {props.stale && (
        <Notice t={t} kind="warning">
          {t('prioritise.result.stale')}
        </Notice>
      )}
      <Unknowns t={t} done={done} />
      <Pictures {...props} drawn={drawn} />
      {order.length > all.length && (
        <p>
          <a href={`${runHref(board.id, done.run.id)}?all=yes`}>
            {t('prioritise.result.all', { count: order.length })}
          </a>
        </p>
      )}
      <Sentences t={t} done={done} names={names} />
      <Details {...props} drawn={drawn} />
      <Onward t={t} board={board} mayDecide={props.mayDecide} mayRank={props.mayRank} />
      {props.below}
    </BoardFrame>
  )
}

/** What comes after a ranking: the decision, and the set that fits the budget. */
function Onward(props: Pick<Props, 't' | 'board' | 'mayDecide' | 'mayRank'>): JSX.Element | null {
  const { t, board, mayDecide, mayRank } = props
  if (!mayRank) return null
  return (
    <p class="row no-print">
      {mayDecide && (
        <LinkButton href={`${boardHref(board.id, 'decisions')}/new`}>
          {t('prioritise.go.decisions')}
        </LinkButton>
      )}
      <LinkButton href={toPortfolioHref(board.id)} kind="quiet">
        {t('prioritise.go.portfolio')}
      </LinkButton>
    </p>
  )
}

function Details(props: Props & { readonly drawn: Drawn }): JSX.Element {
  const { t, board, done, drawn } = props
  const href = runHref(board.id, done.run.id)
  return (
    <>
      <ForWhomSection {...drawn} hrefOf={(id) => `${href}?of=${id}`} />
      <ValueSection {...drawn} equity={props.equity} />
      <DominanceSection {...drawn} />
      <RegretSection {...drawn} />
      <Section title={t('prioritise.result.stability')}>
        {done.result.stability === null ? (
          <p>{t('prioritise.result.hangs')}</p>
        ) : (
          <StabilityFigure {...drawn} />
        )}
      </Section>
      <PairSection {...drawn} />
      <Made {...props} />
    </>
  )
}

/** Best first, by the ranks an action takes over all weightings. */
export const orderOf = ({ result }: DoneRun): readonly number[] =>
  result.actions
    .map((_, at) => at)
    .sort((a, b) => (result.holistic[b] ?? 0) - (result.holistic[a] ?? 0) || a - b)

const sourceOf = (t: Words, { run }: DoneRun): string =>
  t('prioritise.result.source', {
    when: t.instant(run.finishedAt ?? run.startedAt),
    samples: t.number(run.samples),
    seed: run.seed,
  })

function pointOf(t: Words, { result }: DoneRun, names: Names, order: readonly number[]): string {
  const first = order
    .map((at) => ({ at, held: rankShares(result.all, at)[0] }))
    .sort((a, b) => (b.held?.share ?? 0) - (a.held?.share ?? 0))[0]
  if (!first?.held) return t('prioritise.result.nothing')
  return t('prioritise.say.first', {
    action: names.action(first.at),
    share: t.percent(first.held.share),
    halfWidth: t.number(first.held.halfWidth * 100, { maximumFractionDigits: 1 }),
  })
}

function Unknowns({ t, done }: Pick<Props, 't' | 'done'>): JSX.Element | null {
  const unknown = done.result.values.reduce((sum, value) => sum + value.unknown, 0)
  if (unknown === 0) return null
  const all = done.result.actions.length * done.result.criteria.length
  return (
    <Notice t={t} kind="info">
      {t('prioritise.result.unknowns', { unknown, all })}
    </Notice>
  )
}

function Pictures(props: Props & { readonly drawn: Drawn }): JSX.Element {
  const { t, board, done, names, of, drawn } = props
  const href = runHref(board.id, done.run.id)
  const { stakeholders, all } = done.result
  const shares = of ?? all
  const who = of ? names.stakeholder(of.id) : t('prioritise.result.everybody')
  const best = drawn.order.toSorted(
    (a, b) => (shares.ranks[b]?.[0] ?? 0) - (shares.ranks[a]?.[0] ?? 0),
  )[0]
  const values = { who, action: names.action(best ?? 0), samples: t.number(shares.samples) }
  return (
    <>
      {stakeholders.length > 1 && (
        <Tabs
          label={t('prioritise.result.whose-view')}
          items={[
            { label: t('prioritise.result.everybody'), href, here: of === null },
            ...stakeholders.map(({ id }) => ({
              label: names.stakeholder(id),
              href: `${href}?of=${id}`,
              here: of?.id === id,
            })),
          ]}
        />
      )}
      {of && !of.said && (
        <Notice t={t} kind="info">
          {t('prioritise.result.any-weights', { who })}
        </Notice>
      )}
      <RankFigure
        {...drawn}
        shares={shares}
        title={t(of ? 'prioritise.result.matrix-of' : 'prioritise.result.matrix-all', values)}
        subtitle={t('prioritise.result.matrix-subtitle', values)}
      />
    </>
  )
}

function Sentences({ t, done, names }: Pick<Props, 't' | 'done' | 'names'>): JSX.Element {
  return (
    <Section title={t('prioritise.result.words')}>
      <ul>
        {sentencesOf(t, names, done.result.sayings).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Section>
  )
}

const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** Everything that made the result, and how to get it again. */
function Made({ t, board, done, mayRank }: Props): JSX.Element {
  const { run } = done
  const href = runHref(board.id, run.id)
  return (
    <Section title={t('prioritise.made.title')}>
      <Facts
        items={[
          { term: t('prioritise.run.samples'), value: t.number(run.samples) },
          { term: t('prioritise.run.seed'), value: <code>{run.seed}</code> },
          { term: t('prioritise.made.version'), value: run.version },
          { term: t('prioritise.made.input'), value: <code>{run.inputHash.slice(0, 16)}</code> },
          {
            term: t('prioritise.made.result'),
            value: <code>{(run.resultHash ?? '').slice(0, 16)}</code>,
          },
          { term: t('prioritise.made.method'), value: t('prioritise.made.method-text') },
        ]}
      />
      <p>
        <a href={`${href}/result.csv`} download>
          {t('prioritise.made.csv')}
        </a>{' '}
        <a href={`${href}/result.json`} download>
          {t('prioritise.made.json')}
        </a>
      </p>
      {mayRank && run.samples * 2 <= MOST_SAMPLES && (
        <Form t={t} action={`${href}/continuation`} page={href} state={BLANK}>
          <FormActions>
            <Button kind="quiet">
              {t('prioritise.made.continue', { count: run.samples * 2 })}
            </Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}
