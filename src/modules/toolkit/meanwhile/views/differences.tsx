import type { JSX } from 'preact'
import { Notice } from '#web/parts/notice/notice.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'

/** A field that holds something else now than its reader typed. */
export type Difference = {
  readonly label: string
  readonly theirs: string
  readonly typed: string
}

type Props = {
  readonly t: Words
  /** What was changed meanwhile. */
  readonly title: string
  readonly rows: readonly Difference[]
}

/** For whoever saved second: what stands now beside what they typed, to save over it knowingly. */
export function Differences({ t, title, rows }: Props): JSX.Element {
  return (
    <Notice t={t} kind="warning" title={title}>
      <p>{t(rows.length === 0 ? 'actions.edit.theirs-none' : 'actions.edit.theirs')}</p>
      {rows.length > 0 && (
        <Table
          t={t}
          caption={t('actions.edit.theirs-caption')}
          captionHeard
          cards
          columns={[
            { key: 'field', head: t('actions.edit.field'), cell: (row) => row.label },
            { key: 'theirs', head: t('actions.edit.now'), cell: (row) => row.theirs || '–' },
            { key: 'typed', head: t('actions.edit.typed'), cell: (row) => row.typed || '–' },
          ]}
          rows={rows}
          keyOf={(row) => row.label}
        />
      )}
    </Notice>
  )
}
