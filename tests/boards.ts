import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#platform/database/work.ts'
import { newSite } from './house.ts'
import { BODIES } from './world.ts'

/** An action of a city, as the register would hold it. */
export async function addAction(
  work: Work,
  code: string,
  title: string,
  body: string = BODIES.tamsara.id,
): Promise<string> {
  const id = newId()
  await sql`insert into toolkit.action (id, body_id, code, title, kind, theme, horizon, visibility, created_at, updated_at)
    values (${id}, ${body}, ${code}, ${title}, 'recovery', 'climate-resilience', 'months-0-3', 'coalition', ${work.now}, ${work.now})`.execute(
    work.db,
  )
  return id
}

/** The title of an action that a private page must never show. */
export const SECRET = 'Rescue of the Almadin dyke'

/** A site on which Tamsara weighs three actions on a board of the coalition. */
export async function newBoardSite() {
  const site = await newSite()
  const { work } = site
  const actions = [
    await addAction(work, 'A-01', 'Cool rooms'),
    await addAction(work, 'A-02', 'Trees on school streets'),
    await addAction(work, 'A-03', SECRET),
  ]
  const answer = await site.visit('amina').post('/boards', {
    title: 'Before the heat',
    question: 'What shall we begin before the heat?',
    visibility: 'coalition',
    criteria: ['need', 'equity', 'cost'],
  })
  const href = answer.headers.get('location') ?? ''
  const id = href.split('/')[2] ?? ''
  const all = async <Row>(query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
    (await query.execute(work.db)).rows
  return {
    ...site,
    ...{ href, id, actions, all },
    criteria: () =>
      all(
        sql<{
          id: string
          key: string
        }>`select id, key from toolkit.criterion where board_id = ${id} order by position`,
      ),
    /** Scores one action on the criteria named, each with a source. */
    async score(
      action: string,
      values: Readonly<Record<string, string>>,
      browser = site.visit('chidi'),
    ) {
      const [row] = await all(
        sql<{
          version: number
        }>`select version from toolkit.board_action where board_id = ${id} and action_id = ${action}`,
      )
      const fields = Object.entries(values).flatMap(([key, likely]) => [
        [`likely-${key}`, likely],
        [`source-${key}`, 'judgement of the office'],
      ])
      return browser.post(`${href}/scores/${action}`, {
        ...Object.fromEntries(fields),
        _version: String(row?.version),
      })
    },
    /** Adds a stakeholder with a private link and gives its token. */
    async invite(name: string): Promise<string> {
      const shown = await site
        .visit('amina')
        .post(`${href}/stakeholders`, { name, share: '1', how: 'link', days: '7' })
      return /\/weights\/([\w-]{43})/.exec(await shown.text())?.[1] ?? ''
    },
    /** Answers on the private page. */
    say: (token: string, way: string, fields: Readonly<Record<string, string>>) =>
      site.visit().post(`/weights/answers/${way}`, { token, ...fields }),
  }
}

/** What an answer shows. */
export const html = async (answer: Response | Promise<Response>): Promise<string> =>
  (await answer).text()
