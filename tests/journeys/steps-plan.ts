import type { Browser } from 'playwright-core'
import { Person, type Typed, type Ways } from './person.ts'
import type { Site } from './site.ts'

const NOT_YET = (reason: string): Typed => ({ state: 'not-yet', reason })

const SECTIONS: Readonly<Record<string, Typed>> = {
  vision: { state: 'filled', text: 'A city that keeps its feet dry.' },
  objectives: {
    state: 'filled',
    'text-1': 'Nobody lives behind a broken drain',
    'kind-1': 'renewal',
  },
  'recovery-group': {
    state: 'filled',
    'role-1': 'Chair',
    'organisation-1': 'Public works',
    'agreed-1': 'yes',
  },
  'renewal-group': NOT_YET('its members meet in April for the first time'),
  situation: { state: 'filled' },
  portfolio: { state: 'filled' },
  finance: {
    state: 'filled',
    'source-1': 'City budget',
    'amount-1': '900000',
    'currency-1': 'CRC',
    'status-1': 'approved',
  },
  heard: {
    state: 'filled',
    'who-1': 'Market women',
    'how-1': 'A private link',
    'when-1': '2026-02-10',
    'changed-1': 'Their order of what matters',
  },
  monitoring: {
    state: 'filled',
    'indicator-1': 'Homes behind a working drain',
    'unit-1': 'homes',
    'target-1': '900',
    'period-1': 'every quarter',
    'owner-1': 'Public works',
  },
}

/** The plan that follows from the portfolio, filled and published. Returns its public address. */
export async function publishPlan(rosa: Person): Promise<string> {
  await rosa.open('/plans/new')
  const crisis = rosa.page.locator('main [name="crisis"]').first()
  const from = rosa.page.locator('main [name="from"][value^="portfolio:"]').first()
  await rosa.send('/plans', {
    title: 'San José after the floods',
    crisis: (await crisis.getAttribute('value')) ?? '',
    from: (await from.getAttribute('value')) ?? '',
    lang: 'en',
  })
  const plan = rosa.path.split('/').slice(0, 3).join('/')
  for (const [key, typed] of Object.entries(SECTIONS)) {
    await rosa.open(`${plan}/sections/${key}`)
    await rosa.send(`${plan}/sections/${key}`, typed)
  }
  await rosa.open(`${plan}/settings`)
  await rosa.send(`${plan}/settings`, { visibility: 'public' })
  await rosa.open(`${plan}/publication`)
  await rosa.send(`${plan}/publication`)
  return rosa.path
}

/** A stranger finds the plan from the list, reads it, and takes it home as data and as a document. */
export async function readAsStranger(site: Site, chromium: Browser, ways: Ways) {
  const stranger = await Person.at(site, chromium, ways)
  await stranger.open('/plans')
  await stranger.follow('San José after the floods')
  const text = await stranger.read()
  const take = async (end: string) => {
    const answer = await stranger.page.request.get(`${stranger.page.url()}${end}`)
    return { type: answer.headers()['content-type'] ?? '', body: await answer.body() }
  }
  const [json, docx] = [await take('.json'), await take('.docx')]
  const { complaints } = stranger
  await stranger.leave()
  return { text, json, docx, complaints }
}
