import type { JSX } from 'preact'
import { LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import { boardHref, saidHref } from '../../links.ts'
import type { Board } from '../../queries.ts'
import { BoardFrame } from '../../views/board-frame.tsx'

type Line = { readonly who: string; readonly sentence: string }

type Props = {
  readonly t: Words
  readonly board: Board
  /** Why a ranking was refused, when that brought the reader here. */
  readonly refusal: string | null
  /** Of one person each: these stop a ranking. */
  readonly torn: readonly {
    readonly id: string
    readonly name: string
    readonly lines: readonly Line[]
  }[]
  /** Between two people: kept, and shown for whom a result holds. */
  readonly disagreements: readonly { readonly key: string; readonly lines: readonly Line[] }[]
  readonly more: boolean
  readonly silent: readonly string[]
}

export function ConflictPage(props: Props): JSX.Element {
  const { t, board, torn, disagreements, silent } = props
  const nothing = torn.length === 0 && disagreements.length === 0 && silent.length === 0
  return (
    <BoardFrame
      t={t}
      board={board}
      here="conflicts"
      title={t('prioritise.conflicts.title')}
      point={t('prioritise.conflicts.point', {
        torn: torn.length,
        disagreements: disagreements.length,
      })}
    >
      {props.refusal !== null && (
        <Notice t={t} kind="danger" title={props.refusal}>
          {t('prioritise.conflicts.refused')}
        </Notice>
      )}
      {nothing && (
        <EmptyState
          t={t}
          title={t('prioritise.conflicts.none')}
          action={
            <LinkButton href={boardHref(board.id, 'ranking')}>
              {t('prioritise.go.ranking')}
            </LinkButton>
          }
        >
          <p>{t('prioritise.conflicts.none-text')}</p>
        </EmptyState>
      )}
      <Torn {...props} />
      <Disagreements {...props} />
      {silent.length > 0 && (
        <Section title={t('prioritise.conflicts.silent')}>
          <p>{t('prioritise.conflicts.silent-text', { names: t.list(silent) })}</p>
        </Section>
      )}
    </BoardFrame>
  )
}

function Torn({ t, board, torn }: Props): JSX.Element | null {
  if (torn.length === 0) return null
  return (
    <Section title={t('prioritise.conflicts.torn')}>
      <p>{t('prioritise.conflicts.torn-text')}</p>
      {torn.map(({ id, name, lines }) => (
        <Notice key={id} t={t} kind="danger" title={name}>
          <Lines t={t} lines={lines} />
          <p>
            <a href={saidHref(board.id, id)}>{t('prioritise.stakeholders.answer', { name })}</a>
          </p>
        </Notice>
      ))}
    </Section>
  )
}

function Disagreements({ t, disagreements, more }: Props): JSX.Element | null {
  if (disagreements.length === 0) return null
  return (
    <Section title={t('prioritise.conflicts.between')}>
      <p>{t('prioritise.conflicts.between-text')}</p>
      {disagreements.map(({ key, lines }) => (
        <Lines key={key} t={t} lines={lines} />
      ))}
      {more && <p class="muted">{t('prioritise.conflicts.more')}</p>}
    </Section>
  )
}

function Lines({ t, lines }: { readonly t: Words; readonly lines: readonly Line[] }) {
  return (
    <ul>
      {lines.map(({ who, sentence }) => (
        <li key={`${who}${sentence}`}>{t('prioritise.conflicts.line', { who, sentence })}</li>
      ))}
    </ul>
  )
}
