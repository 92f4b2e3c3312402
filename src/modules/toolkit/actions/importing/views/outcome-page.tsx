import type { JSX } from 'preact'
import { AutoRefresh } from '#web/parts/auto-refresh/auto-refresh.tsx'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { Progress } from '#web/parts/progress/progress.tsx'
import type { Words } from '#web/words.ts'
import { plainForm } from '../forms.ts'
import type { Import, ImportRow } from '../queries.ts'
import type { Use } from '../reversal/index.ts'
import type { Outcome } from '../tables.ts'
import { ImportFrame, importHref } from './steps.tsx'

type Props = {
  readonly t: Words
  readonly held: Import
  readonly rows: readonly ImportRow[]
  /** What holds imported actions, after undoing was refused; null before. */
  readonly uses: readonly Use[] | null
}

/** A confirmed import: how far it is, what it brought, and the way back. */
export function OutcomePage({ t, held, rows, uses }: Props): JSX.Element {
  const here = importHref(held.id)
  if (held.state === 'running' || held.state === 'undoing')
    return (
      <ImportFrame t={t} held={held} here={null} point={t(`actions.import.${held.state}.point`)}>
        <AutoRefresh t={t} here={here}>
          <Progress
            t={t}
            label={t(`actions.import.${held.state}`)}
            done={held.rowsDone}
            all={held.state === 'running' ? rows.length : broughtBy(rows)}
            unit={t('actions.import.unit')}
            mayLeave
          />
        </AutoRefresh>
      </ImportFrame>
    )
  const state = held.state === 'done' || held.state === 'undone' ? held.state : 'discarded'
  return (
    <ImportFrame t={t} held={held} here={null} point={t(`actions.import.${state}.point`)}>
      {uses && uses.length > 0 && <Uses t={t} uses={uses} />}
      {held.state === 'done' && <Done t={t} held={held} rows={rows} />}
      <p>
        <LinkButton href="/actions">{t('actions.import.to-list')}</LinkButton>
      </p>
      {held.state === 'done' && <Undo t={t} held={held} />}
    </ImportFrame>
  )
}

const broughtBy = (rows: readonly ImportRow[]): number =>
  rows.filter(({ outcome }) => outcome === 'added' || outcome === 'changed').length

function Done({ t, held, rows }: Omit<Props, 'uses'>): JSX.Element {
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
  const { votes } = held.reading
  const refused = rows.filter(({ outcome, leftOut }) => outcome === 'left-out' && !leftOut)
  return (
    <>
      {refused.length > 0 && (
        <Notice t={t} kind="warning" title={t('actions.import.refused', { rows: refused.length })}>
          <p>
            {t('actions.import.refused-text', {
              numbers: t.list(refused.slice(0, MOST_SHOWN).map(({ number }) => String(number))),
            })}
          </p>
        </Notice>
      )}
      <Facts
        figures
        items={[
          { term: t('actions.import.outcome.added'), value: t.number(count('added')) },
          { term: t('actions.import.outcome.changed'), value: t.number(count('changed')) },
          { term: t('actions.import.outcome.same'), value: t.number(count('same')) },
          { term: t('actions.import.outcome.left-out'), value: t.number(count('left-out')) },
        ]}
      />
      {votes && (
        <p>{t('actions.import.votes-kept', { voters: votes.voters, ballots: votes.ballots })}</p>
      )}
      <p class="small muted">
        {t('actions.import.source', {
          file: held.fileName,
          hash: held.reading.sha256.slice(0, 12),
        })}
      </p>
    </>
  )
}

function Undo({ t, held }: Pick<Props, 't' | 'held'>): JSX.Element {
  return (
    <Section title={t('actions.import.undo.title')}>
      <p>{t('actions.import.undo.point')}</p>
      <Form
        t={t}
        action={importHref(held.id, 'reversal')}
        page={importHref(held.id)}
        state={plainForm.blank}
        label={t('actions.import.undo')}
      >
        <FormActions>
          <Button kind="danger">{t('actions.import.undo')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

const MOST_SHOWN = 20

function Uses({ t, uses }: { readonly t: Words; readonly uses: readonly Use[] }): JSX.Element {
  return (
    <Notice t={t} kind="danger" title={t('actions.import.undo.held', { count: uses.length })}>
      <p>{t('actions.import.undo.held-text')}</p>
      <ul>
        {uses.slice(0, MOST_SHOWN).map(({ action, by }) => (
          <li key={`${action.id}${JSON.stringify(by)}`}>
            <a href={`/actions/${action.id}`}>{`${action.code} ${action.title}`}</a>:{' '}
            {by.what === 'record' ? <a href={by.href}>{by.title}</a> : useText(t, by)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const TABLES: Readonly<
  Record<string, 'dependency' | 'exclusion' | 'comment' | 'vote' | 'portfolio'>
> = {
  action_dependency: 'dependency',
  action_exclusion: 'exclusion',
  action_comment: 'comment',
  ballot_option: 'vote',
  portfolio_action: 'portfolio',
}

function useText(t: Words, by: Exclude<Use['by'], { readonly what: 'record' }>): string {
  if (by.what === 'edit') return t('actions.import.use.edit')
  return t(`actions.import.use.${TABLES[by.table] ?? 'other'}`)
}
