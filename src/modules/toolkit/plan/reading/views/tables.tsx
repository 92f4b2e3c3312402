import type { JSX } from 'preact'
import { Facts } from '#web/parts/facts/facts.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import type { DocumentSection } from '../../document/index.ts'
import { tableOf } from './words.ts'

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
      {section.key === 'situation' && <SituationFacts t={t} section={section} />}
      {section.key === 'portfolio' && <ChosenFacts t={t} section={section} />}
      {tables.map((table) => (
        <Table
          key={table.caption}
          t={t}
          caption={table.caption}
          dense
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

function SituationFacts({ t, section }: { t: Words; section: Of<'situation'> }): JSX.Element {
  const { wave, looked, unknown } = section.situation
  if (!wave) return <p>{t('plan.situation.none')}</p>
  return (
    <p>
      {t('plan.situation.summary', {
        number: wave.number,
        day: t.date(wave.openedOn),
        looked,
        unknown,
      })}
    </p>
  )
}

function ChosenFacts({ t, section }: { t: Words; section: Of<'portfolio'> }): JSX.Element | null {
  const { chosen, totals, actions } = section
  if (!chosen) return <p>{t('plan.portfolio.none')}</p>
  return (
    <Facts
      items={[
        { term: t('plan.portfolio.from'), value: chosen.title },
        {
          term: t('plan.portfolio.decided'),
          value: chosen.decidedOn ? t.date(chosen.decidedOn) : t('plan.portfolio.undecided'),
        },
        ...(chosen.why === '' ? [] : [{ term: t('plan.portfolio.why'), value: chosen.why }]),
        { term: t('plan.portfolio.actions'), value: t.number(actions.length) },
        {
          term: t('plan.portfolio.total'),
          value: totals.length === 0 ? '—' : t.list(totals.map((total) => t.money(total))),
        },
        ...(chosen.proof
          ? [
              {
                term: t('plan.portfolio.proof'),
                value: t('plan.portfolio.proof-text', {
                  status: statusWord(t, chosen.proof.status),
                  gap: t.percent(chosen.proof.gap, 2),
                  solver: chosen.proof.solver,
                  hash: chosen.proof.inputHash.slice(0, 16),
                }),
              },
            ]
          : []),
      ]}
    />
  )
}

/** The optimum's own status, also where another choice was taken. */
export const statusWord = (t: Words, status: string): string =>
  status === 'optimal' || status === 'feasible' || status === 'infeasible'
    ? t(`portfolio.status.${status}`)
    : t('portfolio.status.unknown')
