import {
  type Choices,
  FileRefusal,
  type FileRow,
  type FileTable,
  MOST_ROWS,
  MOST_VOTERS,
  type Votes,
} from '../tables.ts'
import { clean, decode, recordsOf, withinLimits } from '../text/index.ts'

type Sections = Record<'META' | 'PROJECTS' | 'VOTES', { number: number; cells: string[] }[]>

/**
 * A `.pb` file: sections META, PROJECTS and VOTES of semicolon-separated records. The projects are
 * the rows; equal ballots are counted together.
 *
 * Source  the format of pabulib.org
 * Errors  FileRefusal (sections missing, a kind of vote we cannot count)
 */
export function readVotes(bytes: Uint8Array, choices: Choices): FileTable {
  const { text, encoding, byteOrderMark } = decode(bytes, choices.encoding)
  const { META, PROJECTS, VOTES } = sectionsOf(
    recordsOf(text, ';', MOST_ROWS + MOST_VOTERS + 1_000),
  )
  const meta = Object.fromEntries(
    META.map(({ cells }) => [(cells[0] ?? '').toLowerCase(), cells[1] ?? '']),
  )
  const head = PROJECTS[0]?.cells.map((name) => name.toLowerCase()) ?? []
  const idAt = head.indexOf('project_id')
  if (idAt < 0 || !head.includes('cost')) throw new FileRefusal('vote-sections', 'PROJECTS')
  const rows = withinLimits(PROJECTS)
  const known = new Set(rows.slice(1).map(({ cells }) => cells[idAt] ?? ''))
  return {
    ...{ encoding, byteOrderMark, delimiter: ';', rows },
    ...{ sheet: null, sheets: [], formulas: 0, mergedCells: 0 },
    votes: votesOf(meta, VOTES, known),
  }
}

function sectionsOf(records: readonly (readonly string[])[]): Sections {
  const sections: Sections = { META: [], PROJECTS: [], VOTES: [] }
  let current: keyof Sections | null = null
  for (const [at, record] of records.entries()) {
    const cells = record.map(clean)
    const [first = ''] = cells
    const name = first.toUpperCase()
    if (cells.slice(1).every((cell) => cell === '') && name in sections)
      current = name as keyof Sections
    else if (current && cells.some((cell) => cell !== ''))
      sections[current].push({ number: at + 1, cells })
  }
  for (const name of ['META', 'PROJECTS', 'VOTES'] as const)
    if (sections[name].length === 0) throw new FileRefusal('vote-sections', name)
  return sections
}

/** Kinds of vote we can count: what is ticked, and what is ranked. */
const VOTE_TYPES: Readonly<Record<string, Votes['voteType']>> = {
  approval: 'approval',
  'choose-1': 'approval',
  ordinal: 'ordinal',
}

function votesOf(
  meta: Readonly<Record<string, string>>,
  section: readonly FileRow[],
  known: ReadonlySet<string>,
): Votes {
  const named = (meta.vote_type ?? '').toLowerCase()
  const voteType = Object.hasOwn(VOTE_TYPES, named) ? VOTE_TYPES[named] : undefined
  if (!voteType) throw new FileRefusal('vote-type', named.slice(0, 40))
  const at = section[0]?.cells.findIndex((name) => name.toLowerCase() === 'vote') ?? -1
  if (at < 0) throw new FileRefusal('vote-sections', 'VOTES')
  const cast = section.slice(1).map(({ cells }) => choicesOf(cells[at] ?? ''))
  const counted = new Map<string, number>()
  for (const choices of cast) {
    const listed = choices.filter((id) => known.has(id))
    // Ticks have no order, so the same ticks are the same ballot. No id holds a comma.
    const key = (voteType === 'approval' ? listed.sort() : listed).join()
    counted.set(key, (counted.get(key) ?? 0) + 1)
  }
  return {
    meta,
    voteType,
    voters: cast.length,
    ballots: [...counted].map(([key, voters]) => ({ voters, choices: choicesOf(key) })),
    unknownChoices: cast.flat().filter((id) => !known.has(id)).length,
  }
}

const choicesOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  ),
]
