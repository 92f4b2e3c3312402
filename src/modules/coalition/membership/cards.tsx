import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import { Timeline } from '#web/parts/timeline/timeline.tsx'
import type { Words } from '#web/words.ts'
import type { MemberState, PledgeState } from '../tables.ts'
import type { StandingChange } from './queries.ts'

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

/** Every change of standing, with its day, who made it and why. */
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
        at: change.effective_on,
        title: t(`membership.change.${change.to_state}`),
        who: t(`membership.by.${change.by_role}`),
        note: change.reason ?? undefined,
      }))}
    />
  )
}
