import { assign, assignLeximin, explainMatch, type NamedAssignment } from '#analysis'
import type { Answer, Call, TableRow } from './analysis.ts'
import { gridOf } from './grid.ts'
import { located } from './located.ts'
import { sayingOf } from './saying.ts'
import { textOf } from './sheet.ts'

/** One partner each: the least total, or the worst served as well as can be. */
export async function paired({ file, options, streams }: Call): Promise<Answer> {
  const grid = gridOf(await textOf(file, streams), file, options, [])
  const labels = { rows: grid.rows, columns: grid.columns }
  const isFair = options.method === 'leximin'
  const maximise = options.maximise === true
  const found = await located(grid.locate, () =>
    isFair
      ? { leximin: assignLeximin(grid.cells, { labels }) }
      : { assignment: assign(grid.cells, { labels, maximise }) },
  )
  const result = found.leximin ?? found.assignment
  for (const { message } of result.warnings) streams.note(`warning: ${message}`)
  return {
    result,
    tables: result.named ? pairTables(result.named) : {},
    sentences: (t) => explainMatch({ ...found, labels }).map(sayingOf(t)),
  }
}

const pairTables = ({ pairs, unassignedRows, unassignedColumns }: NamedAssignment) => ({
  pairs: [
    ['row', 'column', 'amount'],
    ...pairs.map(({ row, column, amount }): TableRow => [row, column, amount]),
  ],
  alone: [
    ['side', 'name'],
    ...unassignedRows.map((name): TableRow => ['row', name]),
    ...unassignedColumns.map((name): TableRow => ['column', name]),
  ],
})
