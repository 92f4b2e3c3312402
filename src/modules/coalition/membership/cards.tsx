import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import { Timeline } from '#web/parts/timeline/timeline.tsx'
import type { Words } from '#web/words.ts'
import type { MemberState, PledgeState } from '../tables.ts'
import type { StandingChange } from './queries.ts'
import { dayOf } from './service.ts'

const TONES: Readonly<Record<MemberState, StatusTone>> = {
  active: 'done',
  lapsing: 'warning',
  lapsed: 'idle',
  'suspension-noticed': 'warning',
  suspended: 'stuck',
  leaving: 'warning',
  left: 'idle',
  merged: 'idle',
}

/** Where a membership stands, in words. */
export function StandingMark({ t, state }: { readonly t: Words; readonly state: MemberState }) {
  return <Status tone={TONES[state]}>{t(`membership.state.${state}`)}</Status>
}

const PLEDGE_TONES: Readonly<Record<PledgeState, StatusTone>> = {
  planned: 'idle',
  'under-way': 'going',
  done: 'done',
  late: 'warning',
  changed: 'going',
  dropped: 'stuck',
}

export function PledgeMark({ t, state }: { readonly t: Words; readonly state: PledgeState }) {
  return <Status tone={PLEDGE_TONES[state]}>{t(`membership.pledge.state.${state}`)}</Status>
}

/** What happened, and from which day on it holds where that is another day than it was said. */
function titleOf(t: Words, change: StandingChange): string {
  const title = t(`membership.change.${change.to_state}`)
  if (change.effective_on === dayOf(change.at)) return title
  const date = t.date(change.effective_on)
  if (change.to_state === 'suspension-noticed')
    return t('membership.change.answer-until', { title, date })
  return t('membership.change.effective', { title, date })
}

/** Every change of standing, with the day it was said, who made it and why. */
export function ChangeList(props: {
  readonly t: Words
  readonly changes: readonly StandingChange[]
}) {
  const { t } = props
  return (
    <Timeline
      t={t}
      items={props.changes.map((change) => ({
        key: String(change.id),
        at: dayOf(change.at),
        title: titleOf(t, change),
        who: t(`membership.by.${change.by_role}`),
        note: change.reason ?? undefined,
      }))}
    />
  )
}
