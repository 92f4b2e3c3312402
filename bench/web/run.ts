import { measurePortfolio } from '../analysis/portfolio.ts'
import { openPython } from '../analysis/python.ts'
import { measureSmaa } from '../analysis/smaa.ts'
import { conclude, type Options, type Row, readOptions } from '../rows.ts'
import { ask, get } from './page.ts'
import { type Effort, measurePages, type Subject } from './pages.ts'
import { type Platform, startPlatform } from './platform.ts'
import { type Seeded, seed } from './seed.ts'
import { measureSignIn, signIn } from './sign-in.ts'
import { listenToPages } from './statements.ts'

const QUICK = { connections: [1, 16], repeats: 1, ms: 120, warmMs: 400 }
const FULL = { connections: [1, 16, 64], repeats: 3, ms: 1_000, warmMs: 2_000 }

const CITIES = 5_000

/** What a visitor reads: one drawing serves them all for a second, so these are kept bytes. */
const read = ({ city, crisis }: Seeded): readonly Subject[] => [
  { name: 'start page', path: '/', cached: true },
  { name: 'register', path: '/coalition', cached: true },
  { name: 'city page', path: city, cached: true },
  { name: 'heat map', path: `${crisis}/stock-take`, cached: true },
  { name: 'search', path: '/search?q=villa', cached: true },
]

/** Drawn at every request: forms, and everything for somebody who is signed in. */
const drawn = ({ city, crisis }: Seeded, cookie: string): readonly Subject[] => [
  { name: 'sign-in form', path: '/sign-in' },
  { name: 'start page, signed in', path: '/', cookie },
  { name: 'register, signed in', path: '/coalition', cookie },
  { name: 'register page 100, signed in', path: '/coalition?page=100', cookie },
  { name: 'city page, signed in', path: city, cookie },
  { name: 'heat map, signed in', path: `${crisis}/stock-take`, cookie },
  { name: 'search, signed in', path: '/search?q=villa', cookie },
]

async function measureSite(platform: Platform, effort: Effort, { quick }: Options) {
  const seeded = await seed(platform, CITIES)
  const signing = await measureSignIn(platform, {
    whole: quick ? 10 : 100,
    asks: quick ? 100 : 1_000,
    connections: effort.connections,
  })
  const cookie = await signIn(platform, seeded.lead)
  const listen = await listenToPages(platform)
  const style = /href="(\/assets\/[^"]+\.css)"/.exec(await startPage(platform))?.[1] ?? ''
  const subjects = [
    { name: 'style sheet', path: style, cached: true },
    ...read(seeded),
    ...drawn(seeded, cookie),
  ]
  const { rows, notes } = await measurePages(platform, listen, subjects, effort)
  return { rows: [...signing, ...rows], notes }
}

async function startPage({ port }: Platform): Promise<string> {
  const plain = get(port, { path: '/' }).replace('Accept-Encoding: gzip\r\n', '')
  return (await ask(port, plain)).body.toString()
}

const options = readOptions()
const turns = options.quick ? 2 : 7
const python = await openPython()
const smaa = await measureSmaa(turns, python).finally(() => python?.stop())
const rows: Row[] = [...smaa.rows, ...(await measurePortfolio(turns))]
const platform = await startPlatform()
try {
  const site = await measureSite(platform, options.quick ? QUICK : FULL, options)
  const notes = [...smaa.notes, ...site.notes]
  conclude({ name: 'web', rows: [...rows, ...site.rows], notes }, options)
} finally {
  await platform.stop()
}
