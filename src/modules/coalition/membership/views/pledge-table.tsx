import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { PledgeMark } from '../cards.tsx'
import type { Pledge } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly pledges: readonly Pledge[]
  /** Leads to the page where its own people report. */
  readonly edit?: boolean
}

/** What was promised beside what came of it; who says so stands with it. */
export function PledgeTable({ t, pledges, edit }: Props) {
  return (
    <Table
      t={t}
      caption={t('membership.pledges')}
      captionHeard
      rows={pledges}
      keyOf={(pledge) => pledge.id}
      cards
      columns={[
        {
          key: 'what',
          head: t('membership.pledge.what'),
          cell: (pledge) =>
            edit ? <a href={`/membership/pledges/${pledge.id}`}>{pledge.what}</a> : pledge.what,
        },
        {
          key: 'commitment',
          head: t('membership.pledge.commitment'),
          cell: (pledge) => t(`joining.commitment.${pledge.commitment}`),
        },
        { key: 'measure', head: t('membership.pledge.measure'), cell: (pledge) => pledge.measure },
        { key: 'due', head: t('membership.pledge.due'), cell: (pledge) => t.date(pledge.due_on) },
        {
          key: 'state',
          head: t('membership.pledge.shown'),
          cell: (pledge) => <Shown t={t} pledge={pledge} />,
        },
      ]}
    />
  )
}

function Shown({ t, pledge }: { readonly t: Words; readonly pledge: Pledge }) {
  const reported = pledge.state !== 'planned' && pledge.state !== 'late'
  return (
    <div class="stack close">
      <PledgeMark t={t} state={pledge.state} />
      {pledge.reason && <span class="small">{pledge.reason}</span>}
      {pledge.evidence_url && (
        <a href={pledge.evidence_url} rel="nofollow noopener ugc">
          {t('membership.pledge.evidence')}
        </a>
      )}
      {reported && (
        <span class="small muted">
          {t(`membership.basis.${pledge.basis}`, { peer: pledge.peer_name ?? '' })}
        </span>
      )}
    </div>
  )
}
