import type { Work } from '#platform/database/work.ts'
import type { Words } from '#web/words.ts'
import { type Board, criteriaOf, stakeholdersOf, statementsOf } from '../../queries.ts'
import {
  type ConflictPart,
  contradictionIn,
  disagreementsAmong,
  type Said,
  type Spoken,
  sentenceOf,
} from '../../statements/index.ts'

/** What each stakeholder of a board said, in the shape in which contradictions are looked for. */
export async function spokenOn(work: Work, board: string): Promise<readonly Spoken[]> {
  const [people, said] = [await stakeholdersOf(work, board), await statementsOf(work, board)]
  return people.map(({ id }) => ({
    author: id,
    statements: said
      .filter((row) => row.stakeholderId === id)
      .map((row) => ({ id: row.id, said: row.body as Said })),
  }))
}

/** Everything on a board that cannot hold together: who said it, and both sentences. */
export async function conflictsOf(work: Work, t: Words, board: Board) {
  const criteria = await criteriaOf(work, board.id)
  const ids = criteria.map(({ id }) => id)
  const labels = new Map(criteria.map(({ id, label }) => [id, label]))
  const names = new Map((await stakeholdersOf(work, board.id)).map(({ id, name }) => [id, name]))
  const spoken = await spokenOn(work, board.id)
  const lines = (parts: readonly ConflictPart[]) =>
    parts.map(({ author, statement, rules }) => ({
      who: names.get(author) ?? '',
      sentence: sentenceOf(t, statement.said, labels, rules),
    }))
  const own = spoken.map((one) => ({ one, clash: contradictionIn(ids, [one]) }))
  const whole = own
    .filter(({ one, clash }) => clash === null && one.statements.length > 0)
    .map(({ one }) => one)
  const { named, more } = disagreementsAmong(ids, whole)
  return {
    torn: own.flatMap(({ one, clash }) =>
      clash ? [{ id: one.author, name: names.get(one.author) ?? '', lines: lines(clash) }] : [],
    ),
    disagreements: named.map((clash) => ({
      key: clash.flatMap(({ rules }) => rules).join(' '),
      lines: lines(clash),
    })),
    more,
    silent: spoken
      .filter(({ statements }) => statements.length === 0)
      .map(({ author }) => names.get(author) ?? ''),
  }
}
