import type { JSX } from 'preact'
import { Facts } from '#web/parts/facts/facts.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import type { DocumentSection } from '../../document/index.ts'
import { chosenTold, situationText, tableOf } from './words.ts'

type Of<K extends DocumentSection['key']> = Extract<DocumentSection, { key: K }>

/** The tables of a section; a section of text alone has none. */
export function SectionTables(props: {
  readonly t: Words
  readonly section: DocumentSection
}): JSX.Element | null {
  const { t, section } = props
  const tables = tableOf(t, section)
  return (
    <>
      {section.key === 'situation' && <p>{situationText(t, section)}</p>}
      {section.key === 'portfolio' && <ChosenFacts t={t} section={section} />}
      {tables.map((table) => (
        <Table
          key={table.caption}
          t={t}
          caption={table.caption}
          captionHeard={table.caption === t(`plan.section.${section.key}`)}
          dense
          cards={table.head.length > 3}
          columns={table.head.map(
            (head, at): Column<readonly string[]> => ({
              key: String(at),
              head,
              numeric: table.numeric?.includes(at),
              cell: (row) => row[at] ?? '',
            }),
          )}
          rows={table.rows}
          keyOf={(row, index) => `${index} ${row[0]}`}
        />
      ))}
    </>
  )
}

function ChosenFacts({ t, section }: { t: Words; section: Of<'portfolio'> }): JSX.Element {
  const told = chosenTold(t, section)
  if (told.length === 0) return <p>{t('plan.portfolio.none')}</p>
  return <Facts items={told.map(({ term, text }) => ({ term, value: text }))} />
}
