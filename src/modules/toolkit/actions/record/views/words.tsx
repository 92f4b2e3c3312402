import type { JSX } from 'preact'
import { Status as Mark, type StatusTone } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import type { ActionRecord } from '../queries.ts'
import type { Status } from '../tables.ts'

const TONES: Readonly<Record<Status, StatusTone>> = {
  draft: 'idle',
  proposed: 'idle',
  approved: 'going',
  'in-progress': 'going',
  blocked: 'stuck',
  paused: 'warning',
  done: 'done',
  dropped: 'idle',
  superseded: 'idle',
}

export function ActionStatus({ t, status }: { readonly t: Words; readonly status: Status }) {
  return <Mark tone={TONES[status]}>{t(`actions.status.${status}`)}</Mark>
}

type Costed = Pick<ActionRecord, 'costLow' | 'costLikely' | 'costHigh' | 'currency'>

/** The likely cost, and its range where there is one; not known is an answer. */
export function Cost({ t, of }: { readonly t: Words; readonly of: Costed }): JSX.Element {
  const { costLow, costLikely, costHigh, currency } = of
  if (costLikely === null || costLow === null || costHigh === null || currency === null)
    return <span class="muted">{t('actions.unknown')}</span>
  const money = (minor: number) => t.money({ minor, currency })
  if (costLow === costHigh) return <span class="nowrap">{money(costLikely)}</span>
  return (
    <>
      <span class="nowrap">{money(costLikely)}</span>{' '}
      <span class="small muted">
        {t('actions.cost.range', { low: money(costLow), high: money(costHigh) })}
      </span>
    </>
  )
}
