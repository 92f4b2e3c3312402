import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { type Case, casesIn } from '../../src/commands/cases/case-file.ts'
import { hashesOf } from './analysis-page.ts'
import { openChromium } from './chromium.ts'

const drawn = (id: string, method: string, input: object): Case => ({
  ...{ id, method, title: '', tolerance: { abs: 0 } },
  input: { ...input },
  expected: { drawn: true },
})

/** The worked examples, and what rests on draws: there engines would part first. */
const CASES: readonly Case[] = [
  ...casesIn(path.join(process.cwd(), '../shared/cases')).flatMap((read) =>
    'example' in read ? [read.example] : [],
  ),
  drawn('drawn ranks', 'smaa', {
    values: [
      [0.9, 0.2, 0.4],
      [0.3, 0.8, 0.5],
      [0.6, 0.6, 0.1],
    ],
    weights: {
      bounds: [
        [0.2, 0.7],
        [0.1, 0.6],
        [0, 0.5],
      ],
    },
    samples: 2000,
  }),
  drawn('drawn press', 'pressResponse', {
    community: [
      [-1, -1, 1],
      [1, -1, -1],
      [0, 1, -1],
    ],
    strength: [0.01, 1],
    samples: 500,
  }),
]

/** These ask the solver, which a page loads when it is first asked. */
const ASK_THE_SOLVER = ['paretoFront', 'scheduleRoadmap', 'selectPortfolio']

/** The same sources as one script, for a page; the solver's WebAssembly stands beside it. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'analysis-page.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    // Only the reading of files needs them, and it is not asked here.
    external: ['node:*', 'module'],
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

const PAGE = `<!doctype html><title>analysis</title><link rel="icon" href="data:,">
<script type="module">import * as analysis from '/analysis.js'; globalThis.analysis = analysis</script>`

/** Serves the page from this machine alone. */
async function served(): Promise<{ readonly origin: string; close(): void }> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('highs/runtime'))
  const files: Readonly<Record<string, readonly [type: string, body: string | Uint8Array]>> = {
    '/': ['text/html', PAGE],
    '/analysis.js': ['text/javascript', await bundled()],
    '/highs.wasm': ['application/wasm', wasm],
  }
  const server = createServer(({ url = '' }, answer) => {
    const [type, body] = files[url] ?? []
    if (type === undefined) answer.writeHead(404).end()
    else answer.writeHead(200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('there is no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

test('a page in Chromium gives the same bytes as the server, for every method and the solver too', async () => {
  expect(CASES.length).toBeGreaterThan(60)
  const solved = CASES.filter(({ method }) => ASK_THE_SOLVER.includes(method))
  expect([...new Set(solved.map(({ method }) => method))].sort()).toEqual(ASK_THE_SOLVER)
  const here = await hashesOf(CASES)
  const site = await served()
  const browser = await openChromium()
  try {
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(site.origin)
    const there = await page.evaluate(
      (cases) =>
        (globalThis as unknown as { analysis: { hashesOf: typeof hashesOf } }).analysis.hashesOf(
          cases,
        ),
      CASES as Case[],
    )
    expect(there).toEqual(here)
    expect(asked).toContain(`${site.origin}/highs.wasm`)
    expect(
      asked.filter((url) => !/^data:/.test(url) && !url.startsWith(`${site.origin}/`)),
    ).toEqual([])
  } finally {
    await browser.close()
    site.close()
  }
})
