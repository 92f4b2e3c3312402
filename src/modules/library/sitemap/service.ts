import { sql } from 'kysely'
import { VISITOR } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import type { RoomLink } from '#web/house.ts'
import { countPublications, listedPublications, publicationHref } from '../publications/index.ts'

/** A page with the languages it can be read in, each under its own address. */
export type SitemapPage = {
  readonly href: string
  readonly langs: readonly string[]
  readonly changedAt: Date | null
}

/** Addresses of one part; the protocol takes 50,000 with all their languages. */
export const PART_SIZE = 1_000

export async function partsOf(work: Work, size: number): Promise<number> {
  return Math.max(1, Math.ceil((await countPublications(work)) / size))
}

/** One part: publications by kind and number. Null where there is no such part. */
export async function sitemapPart(
  work: Work,
  part: number,
  size: number,
): Promise<readonly SitemapPage[] | null> {
  if (part < 1 || part > (await partsOf(work, size))) return null
  const found = await listedPublications(work, { offset: (part - 1) * size, limit: size })
  return found.map((one) => ({
    href: publicationHref(one),
    langs: one.langs,
    changedAt: one.changedAt,
  }))
}

/** The pages of the coalition's cities and partners, which every visitor may read. */
export async function coalitionPages(work: Work): Promise<readonly SitemapPage[]> {
  const { rows } = await sql<{ href: string }>`
    select '/coalition/cities/' || slug as href from coalition.member_card
    where state in ('active', 'lapsing', 'suspension-noticed', 'leaving')
    union all select '/coalition/partners/' || slug from coalition.partner_card
    order by href limit ${MOST_PAGES}`.execute(work.db)
  return rows.map(({ href }) => ({ href, langs: [], changedAt: null }))
}

/** Of one file of the protocol. */
const MOST_PAGES = 50_000

const ALWAYS = ['/', '/search', '/rooms', '/about/data', '/about/accessibility', '/about/licence']

/** The pages that are always there for a visitor: the start, and the rooms that everybody is shown. */
export const fixedPages = (rooms: readonly RoomLink[]): readonly SitemapPage[] => {
  const open = rooms.filter((room) => room.shownTo?.(VISITOR) ?? true).map(({ href }) => href)
  return [...new Set([...ALWAYS, ...open])].map((href) => ({ href, langs: [], changedAt: null }))
}
