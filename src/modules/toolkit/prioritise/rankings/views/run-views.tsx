import type { JSX } from 'preact'
import type { Page } from '#kernel/pages.ts'
import type { FormState } from '#web/forms.ts'
import { AutoRefresh } from '#web/parts/auto-refresh/auto-refresh.tsx'
import { Button } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Progress } from '#web/parts/progress/progress.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { boardHref, runHref } from '../../links.ts'
import type { Board } from '../../queries.ts'
import type { RunState } from '../../tables.ts'
import { BoardFrame } from '../../views/board-frame.tsx'
import type { Run } from '../queries.ts'

const BLANK: FormState = { typed: {}, errors: [], restored: null }

const TONES: Readonly<Record<RunState, StatusTone>> = {
  queued: 'idle',
  running: 'going',
  done: 'done',
  failed: 'stuck',
  cancelled: 'warning',
}

type Props = {
  readonly t: Words
  readonly board: Board
  readonly run: Run
  readonly stalled: boolean
  readonly mayRank: boolean
}

const isOpen = (run: Run): boolean => run.state === 'queued' || run.state === 'running'

/** A run that goes on, failed or was cancelled: how far it is, and what can be done. */
export function RunPage(props: Props): JSX.Element {
  const { t, board, run, stalled } = props
  const here = runHref(board.id, run.id)
  return (
    <BoardFrame
      t={t}
      board={board}
      here="ranking"
      title={t(`prioritise.run.title-${run.state}`)}
      point={t('prioritise.run.point')}
    >
      {isOpen(run) && !stalled && (
        <AutoRefresh t={t} here={here}>
          <RunProgress {...props} />
        </AutoRefresh>
      )}
      {isOpen(run) && stalled && (
        <Notice t={t} kind="warning" title={t('prioritise.run.stalled')}>
          {t('prioritise.run.stalled-text')}
        </Notice>
      )}
      {run.state === 'failed' && (
        <Notice t={t} kind="danger" title={t('prioritise.run.failed')}>
          {t(
            run.failure === 'timeout'
              ? 'prioritise.run.failed-timeout'
              : 'prioritise.run.failed-text',
          )}
        </Notice>
      )}
      <RunButtons {...props} />
    </BoardFrame>
  )
}

function RunProgress({ t, run }: Props): JSX.Element {
  return (
    <Progress
      t={t}
      id="run"
      label={t(`prioritise.run.${run.state}`)}
      done={run.progress}
      all={run.samples}
      unit={t('prioritise.run.unit')}
      mayLeave
    />
  )
}

function RunButtons({ t, board, run, stalled, mayRank }: Props): JSX.Element | null {
  if (!mayRank || !isOpen(run)) return null
  const here = runHref(board.id, run.id)
  return (
    <>
      {stalled && (
        <Form t={t} action={`${here}/revival`} page={here} state={BLANK}>
          <FormActions>
            <Button>{t('prioritise.run.revive')}</Button>
          </FormActions>
        </Form>
      )}
      <Form t={t} action={`${here}/cancellation`} page={here} state={BLANK}>
        <FormActions>
          <Button kind="quiet">{t('prioritise.run.cancel')}</Button>
        </FormActions>
      </Form>
    </>
  )
}

/** Every run of the board: each can be opened again, with the seed that repeats it. */
export function RunList(props: {
  readonly t: Words
  readonly board: Board
  readonly runs: Page<Run>
  readonly named: boolean
}): JSX.Element {
  const { t, board, runs, named } = props
  const { page, pages } = runs
  const at = (number: number) => `${boardHref(board.id, 'ranking')}?runs=${number}#runs`
  return (
    <Section title={t('prioritise.run.list')} id="runs">
      <Table
        t={t}
        caption={t('prioritise.run.list')}
        captionHeard
        columns={[
          {
            key: 'at',
            head: t('prioritise.run.started'),
            cell: (run) => <a href={runHref(board.id, run.id)}>{t.instant(run.startedAt)}</a>,
          },
          {
            key: 'state',
            head: t('prioritise.state'),
            cell: (run) => (
              <Status tone={TONES[run.state]}>{t(`prioritise.run.${run.state}`)}</Status>
            ),
          },
          {
            key: 'samples',
            head: t('prioritise.run.samples'),
            numeric: true,
            cell: (run) => t.number(run.samples),
          },
          { key: 'seed', head: t('prioritise.run.seed'), cell: (run) => <code>{run.seed}</code> },
          ...(named
            ? [
                {
                  key: 'by',
                  head: t('prioritise.who'),
                  cell: (run: Run) => run.startedBy ?? '',
                },
              ]
            : []),
        ]}
        rows={runs.rows}
        keyOf={(run) => run.id}
        cards
      />
      <Pager
        t={t}
        label={t('prioritise.run.list')}
        page={page}
        pages={pages}
        previous={page > 1 ? at(page - 1) : undefined}
        next={page < pages ? at(page + 1) : undefined}
      />
    </Section>
  )
}
