import { describe, expect, it } from 'vitest'
import { newBoardSite } from '#tests/boards.ts'

const drawn = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length

/** What a page of a list costs and shows as it grows. */
async function grown(
  site: Awaited<ReturnType<typeof newBoardSite>>,
  list: {
    readonly href: string
    readonly row: RegExp
    readonly add: (at: number) => unknown
  },
  sizes: readonly number[],
) {
  const seen: { queries: number; rows: number }[] = []
  let held = 0
  for (const size of sizes) {
    for (; held < size; held += 1) await list.add(held)
    const { queries, text } = await site.cost('amina', list.href)
    seen.push({ queries, rows: drawn(text, list.row) })
  }
  return seen
}

describe('what stands on a board', () => {
  it('lists the stakeholders at the same number of queries for one as for fifty, the most there are', async () => {
    const site = await newBoardSite()
    const href = `${site.href}/stakeholders`
    const empty = await site.cost('amina', href)
    expect(empty.text).toContain('Nobody has been asked yet')
    const add = (at: number) => site.invite(`Group ${at}`)
    const seen = await grown(site, { href, row: /<h2>Group \d+</g, add }, [1, 3, 50])
    const queries = seen[0]?.queries
    expect(seen).toEqual([
      { queries, rows: 1 },
      { queries, rows: 3 },
      { queries, rows: 50 },
    ])
    const more = await site
      .visit('amina')
      .post(href, { name: 'One more', share: '1', how: 'link', days: '7' })
    expect(more.status).toBe(422)
  })

  it('pages the decisions, the newest first, at the same number of queries', async () => {
    const site = await newBoardSite()
    const href = `${site.href}/decisions`
    expect((await site.cost('amina', href)).text).toContain(`href="${href}/new"`)
    const add = (at: number) =>
      site.visit('bo').post(href, {
        at: `2026-02-${String(at + 1).padStart(2, '0')}`,
        decidedBy: 'City council',
        what: `Decision ${at + 1}.`,
        [`place-${site.actions[at % 3]}`]: '1',
      })
    const seen = await grown(site, { href, row: /Decision \d+\./g, add }, [1, 3, 12])
    const queries = seen[0]?.queries
    expect(seen).toEqual([
      { queries, rows: 1 },
      { queries, rows: 3 },
      { queries, rows: 10 },
    ])
    const first = (await site.cost('amina', href)).text
    expect(first).toContain(`href="${href}?page=2" rel="next"`)
    const { text } = await site.cost('amina', `${href}?page=2`)
    expect(text.match(/Decision \d+\./g)).toEqual(['Decision 2.', 'Decision 1.'])
  })

  it('pages the rankings that were asked for, at the same number of queries', async () => {
    const site = await newBoardSite()
    const href = `${site.href}/ranking`
    expect((await site.cost('amina', href)).text).toContain(`action="${site.href}/rankings"`)
    const add = async () => {
      const chidi = site.visit('chidi')
      const asked = await chidi.post(`${site.href}/rankings`, { samples: '2000' })
      await chidi.post(`${asked.headers.get('location')}/cancellation`, {})
    }
    const row = /<a href="\/boards\/[0-9a-f-]{36}\/rankings\/[0-9a-f-]{36}">/g
    const seen = await grown(site, { href, row, add }, [1, 3, 12])
    const queries = seen[0]?.queries
    expect(seen).toEqual([
      { queries, rows: 1 },
      { queries, rows: 3 },
      { queries, rows: 10 },
    ])
    const { text } = await site.cost('amina', `${href}?runs=2`)
    expect(drawn(text, row)).toBe(2)
    expect(text).toContain(`href="${href}?runs=1#runs" rel="prev"`)
    await site.visit('chidi').post(`${site.href}/rankings`, { samples: '2000' })
    const busy = await site.cost('amina', `${href}?runs=2`)
    expect(busy.text).not.toContain(`action="${site.href}/rankings"`)
  })
})
