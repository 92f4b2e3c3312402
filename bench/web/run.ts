import { conclude, type Options, type Row, readOptions } from '../rows.ts'
import { ask, get } from './page.ts'
import { type Effort, measurePages, type Subject } from './pages.ts'
import { type Platform, startPlatform } from './platform.ts'
import { measurePortfolio } from './portfolio.ts'
import { measureSignIn, signIn } from './sign-in.ts'
import { measureSmaa } from './smaa.ts'
import { listenToPages } from './statements.ts'

const connections = [1, 16, 64]
const QUICK = { connections, repeats: 1, ms: 150, warmMs: 600 }
const FULL = { connections, repeats: 5, ms: 1_500, warmMs: 3_000 }

/** What a visitor reads: one drawing serves them all for a second, so these are kept bytes. */
const PUBLIC: readonly Subject[] = [
  { name: 'start page', path: '/', cached: true },
  { name: 'list of rooms', path: '/rooms', cached: true },
  { name: 'search', path: '/search?q=flood', cached: true },
  { name: 'crises', path: '/crises', cached: true },
]

/** Drawn at every request: forms, and everything for somebody who is signed in. */
const drawnFor = (cookie: string): readonly Subject[] => [
  { name: 'sign-in form', path: '/sign-in' },
  { name: 'start page, signed in', path: '/', cookie },
  { name: 'search, signed in', path: '/search?q=flood', cookie },
  { name: 'crises, signed in', path: '/crises', cookie },
]

async function measureSite(platform: Platform, effort: Effort, { quick }: Options) {
  const signing = await measureSignIn(platform, {
    whole: quick ? 10 : 100,
    asks: quick ? 100 : 1_000,
    connections,
  })
  const cookie = await signIn(platform, 'reader@bench.example')
  const listen = await listenToPages(platform)
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(await startPage(platform))?.[1] ?? ''
  const subjects = [
    ...PUBLIC,
    { name: 'style sheet', path: style, cached: true },
    ...drawnFor(cookie),
  ]
  const { rows, notes } = await measurePages(platform, listen, subjects, effort)
  return { rows: [...signing, ...rows], notes }
}

async function startPage({ port }: Platform): Promise<string> {
  const plain = get(port, { path: '/' }).replace('Accept-Encoding: gzip\r\n', '')
  return (await ask(port, plain)).body.toString()
}

const options = readOptions()
const smaa = await measureSmaa(options.quick ? 2 : 7)
const rows: Row[] = [...smaa.rows, ...(await measurePortfolio(options.quick ? 2 : 7))]
const platform = await startPlatform()
try {
  const site = await measureSite(platform, options.quick ? QUICK : FULL, options)
  const notes = [...smaa.notes, ...site.notes]
  conclude({ name: 'web', rows: [...rows, ...site.rows], notes }, options)
} finally {
  await platform.stop()
}
