import type { JSX } from 'preact'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { Path, type PathStep } from '#web/parts/path/path.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { type BoardPage, boardHref, isShown } from '../../links.ts'
import type { Board } from '../../queries.ts'
import { BoardFrame } from '../../views/board-frame.tsx'
import type { Counts } from '../queries.ts'
import { BoardState } from './board-list.tsx'

type Props = {
  readonly t: Words
  readonly board: Board
  readonly counts: Counts
  /** When the newest ranking was done, and whether it still is about the board as it stands. */
  readonly ranking: { readonly at: Date; readonly fresh: boolean } | null
  readonly links: readonly LoopLink[]
  readonly may: {
    readonly edit: boolean
    readonly score: boolean
    readonly rank: boolean
    readonly decide: boolean
    readonly settle: boolean
  }
}

export function Overview(props: Props): JSX.Element {
  const { t, board, counts, may } = props
  return (
    <BoardFrame
      t={t}
      board={board}
      title={board.title}
      point={board.question}
      marks={
        <>
          <BoardState t={t} board={board} />
          <VisibilityMark t={t} visibility={board.visibility} />
        </>
      }
      aside={<Settings t={t} board={board} may={may} />}
    >
      <Facts
        figures
        items={[
          { term: t('prioritise.page.actions'), value: t.number(counts.actions) },
          { term: t('prioritise.page.criteria'), value: t.number(counts.criteria) },
          {
            term: t('prioritise.overview.scored'),
            value: t('prioritise.overview.of', {
              done: counts.scores,
              all: counts.actions * counts.criteria,
            }),
          },
          {
            term: t('prioritise.overview.answered'),
            value: t('prioritise.overview.of', {
              done: counts.answered,
              all: counts.stakeholders,
            }),
          },
        ]}
      />
      <Section title={t('prioritise.overview.steps')}>
        <Path t={t} label={t('prioritise.overview.steps')} steps={stepsOf(props)} />
      </Section>
      <LoopStrip t={t} here="action" links={props.links} />
    </BoardFrame>
  )
}

type StepPage = Exclude<BoardPage, 'conflicts'>
type Step = { readonly page: StepPage; readonly done: boolean; readonly minutes: number }

/** Which right each step of the work takes. */
const RIGHTS = {
  actions: 'edit',
  criteria: 'edit',
  scores: 'score',
  stakeholders: 'edit',
  ranking: 'rank',
  decisions: 'decide',
} as const

/**
 * The work on a board in its order; the first that is not done is the next, for who may do it. What
 * was not scored or answered when it was decided was left open on purpose: the decision ends it.
 */
function stepsOf({ t, board, counts, ranking, may }: Props): readonly PathStep[] {
  const cells = counts.actions * counts.criteria
  const decided = counts.decisions > 0
  const steps: Step[] = [
    { page: 'actions', done: counts.actions >= 2, minutes: 10 },
    { page: 'criteria', done: counts.criteria > 0, minutes: 20 },
    { page: 'scores', done: decided || (cells > 0 && counts.scores >= cells), minutes: 30 },
    {
      page: 'stakeholders',
      done: decided || (counts.stakeholders > 0 && counts.answered >= counts.stakeholders),
      minutes: 30,
    },
    { page: 'ranking', done: ranking?.fresh === true, minutes: 5 },
    { page: 'decisions', done: decided, minutes: 15 },
  ]
  const next = steps.findIndex(({ done }) => !done)
  return steps.map(({ page, done, minutes }, at) => {
    const canAct = may[RIGHTS[page]]
    const isNext = at === next && canAct
    const href = boardHref(board.id, page)
    return {
      key: page,
      title: t(`prioritise.step.${page}`),
      ...(isShown(page, board.mayReadNames) ? { href } : {}),
      state: done ? 'done' : isNext ? 'next' : 'later',
      ...(canAct ? { minutes } : {}),
      ...noteOf(t, page, ranking),
      ...(isNext
        ? { action: <LinkButton href={href}>{t(`prioritise.go.${page}`)}</LinkButton> }
        : {}),
    }
  })
}

function noteOf(t: Words, page: BoardPage, ranking: Props['ranking']): { note?: string } {
  if (page === 'scores') return { note: t('prioritise.step.scores-note') }
  if (page !== 'ranking' || !ranking) return {}
  const values = { when: t.instant(ranking.at) }
  return { note: t(ranking.fresh ? 'prioritise.step.fresh' : 'prioritise.step.stale', values) }
}

function Settings({ t, board, may }: Pick<Props, 't' | 'board' | 'may'>): JSX.Element {
  return (
    <>
      {may.edit && (
        <SideBlock title={t('prioritise.settings.title')}>
          <p>
            <a href={`${boardHref(board.id)}/facts`}>{t('prioritise.settings.change')}</a>
          </p>
        </SideBlock>
      )}
      {may.settle && <Settling t={t} board={board} />}
      <SideBlock title={t('prioritise.about.title')}>
        <p>{t('prioritise.about.text')}</p>
      </SideBlock>
    </>
  )
}

function Settling({ t, board }: { readonly t: Words; readonly board: Board }): JSX.Element {
  const closed = board.state === 'closed'
  const state = { typed: {}, errors: [], restored: null }
  return (
    <SideBlock title={t(`prioritise.board.${board.state}`)}>
      <p>{t(closed ? 'prioritise.reopen.text' : 'prioritise.close.text')}</p>
      <Form
        t={t}
        action={`${boardHref(board.id)}/${closed ? 'opening' : 'closing'}`}
        page={boardHref(board.id)}
        state={state}
      >
        <FormActions>
          <Button kind="quiet">{t(closed ? 'prioritise.reopen' : 'prioritise.close')}</Button>
        </FormActions>
      </Form>
    </SideBlock>
  )
}
