import { DecisionError, type Stakeholder, type WeightStatement, weightConflict } from '#analysis'
import type { Options, Streams } from './analysis.ts'
import { type Figure, numbersOf, type ReadNumber } from './numbers.ts'
import { InputRefusal, type Place, placeText, refuse } from './refusal.ts'
import { columnAt, type Sheet, sheetOf, textOf } from './sheet.ts'
import { statementOf, Unreadable } from './statements.ts'

/** A sentence as it was written, and where. */
type Said = { readonly text: string; readonly place: Place }

type Person = {
  readonly id: string
  share: number
  readonly statements: WeightStatement[]
}

/** Everybody's weights are as good as everybody else's. */
export const ANYONE: readonly Stakeholder[] = [{ id: 'anyone', share: 1, statements: [] }]

/**
 * Reads who says what about weights: columns stakeholder, share and statement, one sentence a row (or several in a cell,
 * one a line). A stakeholder may have several rows; the share need be said once, and is 1 when nobody says it.
 *
 * Errors  InputRefusal naming line and column, and both sentences where two contradict each other
 */
export async function readStakeholders(
  file: string,
  criteria: readonly string[],
  options: Options,
  streams: Streams,
): Promise<readonly Stakeholder[]> {
  const sheet = sheetOf(await textOf(file, streams), file, options)
  const at = {
    stakeholder: columnAt(sheet, 'stakeholder'),
    share: columnAt(sheet, 'share'),
    statement: columnAt(sheet, 'statement'),
  }
  if (at.stakeholder < 0)
    refuse(
      { file: sheet.file, line: sheet.head.line },
      'there is no column stakeholder: the columns are stakeholder, share, statement',
    )
  const people = new Map<string, Person>()
  const said = new Map<string, Said>()
  const read = numbersOf(sharesIn(sheet, at.share), sheet.delimiter, options)
  for (const row of sheet.rows) {
    const cell = (column: number) => row.cells[column] ?? ''
    const place = (column: string) => ({ file: sheet.file, line: row.line, column })
    const id = cell(at.stakeholder)
    if (id === '') refuse(place('stakeholder'), 'nobody is named')
    const share = shareOf(cell(at.share), place('share'), read)
    const person = people.get(id) ?? { id, share: Number.NaN, statements: [] }
    settleShare(person, share, place('share'))
    people.set(id, person)
    const one = { text: cell(at.statement), place: place('statement') }
    person.statements.push(...statementsIn(one, criteria, id, said))
  }
  const found = [...people.values()].map((person) => ({
    ...person,
    share: Number.isNaN(person.share) ? 1 : person.share,
  }))
  for (const person of found) checkAgreement(person, criteria, said)
  return found
}

const sharesIn = (sheet: Sheet, column: number): readonly Figure[] =>
  sheet.rows.flatMap(({ line, cells }) => {
    const text = cells[column] ?? ''
    return text === '' ? [] : [{ text, place: { file: sheet.file, line, column: 'share' } }]
  })

function shareOf(text: string, place: Place, read: ReadNumber): number | null {
  if (text === '') return null
  const share = read(text, place)
  return share > 0 ? share : refuse(place, `a share is above 0: not ${text}`)
}

function settleShare(person: Person, share: number | null, place: Place): void {
  if (share === null) return
  if (!Number.isNaN(person.share) && person.share !== share)
    refuse(place, `${person.id} already has a share of ${person.share}`)
  person.share = share
}

function statementsIn(
  { text, place }: Said,
  criteria: readonly string[],
  author: string,
  said: Map<string, Said>,
): readonly WeightStatement[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const id = `${place.line}.${said.size}`
      said.set(id, { text: line, place })
      try {
        return { ...statementOf(line, criteria), id, author }
      } catch (error) {
        if (error instanceof Unreadable) return refuse(place, error.message)
        throw error
      }
    })
}

function checkAgreement(
  { id, statements }: Stakeholder,
  criteria: readonly string[],
  said: ReadonlyMap<string, Said>,
): void {
  const conflict = conflictIn(criteria, statements, said)
  if (!conflict) return
  const sentences = conflict.map((one) => {
    const { text, place } = said.get(one.id) as Said
    return `“${text}” (${placeText({ file: place.file, ...(place.line ? { line: place.line } : {}) })})`
  })
  throw new InputRefusal(
    sentences.length === 1
      ? `${id}: no weights fit ${sentences[0]}: shares are 0 to 1 and sum to 1`
      : `${id}: these cannot all be true: ${sentences.join(' and ')}: change or remove one of them`,
  )
}

function conflictIn(
  criteria: readonly string[],
  statements: Stakeholder['statements'],
  said: ReadonlyMap<string, Said>,
) {
  try {
    return weightConflict(criteria, statements)
  } catch (error) {
    if (!(error instanceof DecisionError)) throw error
    const where = said.get(String(error.detail.statement))
    return refuse(where?.place ?? { file: 'statements' }, error.message)
  }
}
