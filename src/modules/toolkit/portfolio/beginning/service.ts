import type { Actor } from '#kernel/actor.ts'
import { type Page, slicedPage } from '#kernel/pages.ts'
import type { Work } from '#platform/database/work.ts'
import { votesOfCity } from '../record/index.ts'
import { type BoardStanding, boardDates, boardsOfBody } from '../valuing/index.ts'

/** A vote or a board that a new portfolio may take its values from. */
export type SourceOffered =
  | { readonly kind: 'votes'; readonly id: string; readonly title: string; readonly voters: number }
  | ({ readonly kind: 'board' } & BoardStanding)

export type Sources = {
  readonly page: Page<SourceOffered>
  /** The one chosen, where it stands on another page. */
  readonly chosen: SourceOffered | null
  /** How many boards the city has. */
  readonly boards: number
}

const SOURCES_SIZE = 10

/** The votes and boards of the city acted for, the newest first, a page at a time. */
export async function sourcesOf(
  work: Work,
  actor: Actor,
  page: number,
  chosen: string,
): Promise<Sources> {
  const bodyId = actor.acting?.bodyId ?? ''
  const votes = await votesOfCity(work, actor)
  const boards = await boardDates(work, bodyId)
  const all = [
    ...votes.map(({ id, createdAt }) => ({ key: `votes:${id}`, createdAt })),
    ...boards.map(({ id, createdAt }) => ({ key: `board:${id}`, createdAt })),
  ].sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime())
  const part = slicedPage(all, page, SOURCES_SIZE)
  const keys = part.rows.map(({ key }) => key)
  const shown = [chosen, ...keys].flatMap((key) => (key.startsWith('board:') ? [key.slice(6)] : []))
  const known = shown.filter((id) => boards.some((board) => board.id === id))
  const offered = new Map<string, SourceOffered>([
    ...votes.map((vote): [string, SourceOffered] => [
      `votes:${vote.id}`,
      { kind: 'votes', ...vote },
    ]),
    ...(await boardsOfBody(work, bodyId, known)).map((board): [string, SourceOffered] => [
      `board:${board.id}`,
      { kind: 'board', ...board },
    ]),
  ])
  const rows = keys.flatMap((key) => offered.get(key) ?? [])
  return {
    page: { ...part, rows },
    chosen: keys.includes(chosen) ? null : (offered.get(chosen) ?? null),
    boards: boards.length,
  }
}

/** The newest vote, else the newest board whose ranking gives values: nobody who ranked types them again. */
export async function suggestedSource(work: Work, actor: Actor): Promise<string> {
  const [vote] = await votesOfCity(work, actor)
  if (vote) return `votes:${vote.id}`
  const bodyId = actor.acting?.bodyId ?? ''
  const ranked = (await boardDates(work, bodyId)).filter((board) => board.ranked)
  const newest = ranked.slice(0, SOURCES_SIZE).map(({ id }) => id)
  const board = (await boardsOfBody(work, bodyId, newest)).find(({ valued }) => valued > 0)
  return board ? `board:${board.id}` : 'manual'
}
