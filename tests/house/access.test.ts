import { expect, test } from 'vitest'
import { ACCESS } from './access.ts'
import { demoSite, type Site } from './access-demo.ts'
import { ACTORS, type Actor, setStage } from './access-stage.ts'
import { CANARY, dress, KINDS, type Request, requestsOf, tryOut, written } from './access-tries.ts'

/** In the hidden half nobody else may meet the word anywhere. */
const OFFICE: readonly Actor[] = ['chidi', 'bo', 'amina']

/** Refused: by a sign-in first, forbidden, or as if nothing were there. */
const REFUSED = 'sx-'

/** Writes first and is rolled back as a whole: the owner is told before the address goes. */
const TAKES_BACK = new Set(['POST /account/addresses/removal'])

/** Forms that are the sender's to fill in; what is refused is what stands in them, or another person's link. */
const READ_BY_ALL = new Set([
  'POST /plans',
  'POST /joining/confirmation/:token',
  'POST /joining/signing/:token/signature',
  'POST /joining/signing/:token/objection',
])

type Half = 'hidden' | 'public'
type Found = { readonly rows: Record<string, string>; readonly faults: string[] }

async function measure(half: Half): Promise<Found> {
  const site = await demoSite()
  const visibility = half === 'hidden' ? 'office' : 'public'
  const stage = { ...(await setStage(site)), visibility }
  for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[])
    await dress(site.work, kind, visibility)
  const found: Found = { rows: {}, faults: [] }
  for (const request of requestsOf(site, stage)) {
    let row = ''
    const before = await written(site.work)
    for (const actor of ACTORS) row += await judged(site, actor, request, found.faults)
    found.rows[request.route] = row
    const isRefused = [...row].every((letter) => REFUSED.includes(letter))
    const quiet = request.method === 'GET' || (isRefused && !TAKES_BACK.has(request.route))
    if (quiet && (await written(site.work)) !== before) found.faults.push(`${request.route} writes`)
  }
  return found
}

/** The letter of one answer; what is wrong with it goes among the faults. */
async function judged(
  site: Site,
  actor: Actor,
  request: Request,
  faults: string[],
): Promise<string> {
  const { route } = request
  const before = request.method === 'POST' ? await written(site.work) : 0
  const { letter, text } = await tryOut(site, actor, request)
  if (text.includes(CANARY) && !OFFICE.includes(actor))
    faults.push(`${route} shows ${actor} what is the office's`)
  if (letter === '!') faults.push(`${route} breaks for ${actor}`)
  if (request.method === 'GET' || !REFUSED.includes(letter)) return letter
  if (!TAKES_BACK.has(route) && (await written(site.work)) !== before)
    faults.push(`${route} refuses ${actor} and still writes`)
  if (READ_BY_ALL.has(route)) return letter
  const quiet = await written(site.work)
  const empty = await tryOut(site, actor, { ...request, fields: {} })
  if ('of'.includes(empty.letter))
    faults.push(`${route} reads an empty form of ${actor} before it refuses: ${empty.letter}`)
  if (!TAKES_BACK.has(route) && (await written(site.work)) !== quiet)
    faults.push(`${route} takes an empty form of ${actor}`)
  return letter
}

test('every route answers every role as the table says, with records that could leak', async () => {
  const [hidden, open] = await Promise.all([measure('hidden'), measure('public')])
  expect([...hidden.faults, ...open.faults]).toEqual([])
  const rows = Object.entries(hidden.rows).map(([route, row]) => {
    const other = open.rows[route]
    return [route, row === other ? row : [row, other]] as const
  })
  expect(rows.length).toBeGreaterThan(250)
  expect(Object.fromEntries(rows)).toEqual(ACCESS)
}, 1_200_000)
