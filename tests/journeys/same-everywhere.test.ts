import path from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { type Case, casesIn } from '../../src/commands/cases/case-file.ts'
import { hashesOf } from './analysis-page.ts'
import { openChromium } from './chromium.ts'

/** These ask the solver, which is loaded by itself and not part of the page's script. */
const ASK_THE_SOLVER = new Set(['selectPortfolio', 'paretoFront', 'scheduleRoadmap'])

const drawn = (id: string, method: string, input: object): Case => ({
  ...{ id, method, title: '', tolerance: { abs: 0 } },
  input: { ...input },
  expected: { drawn: true },
})

/** The worked examples, and what rests on draws: there engines would part first. */
const CASES: readonly Case[] = [
  ...casesIn(path.join(process.cwd(), '../shared/cases'))
    .flatMap((read) => ('example' in read ? [read.example] : []))
    .filter(({ method }) => !ASK_THE_SOLVER.has(method)),
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

/** The same sources as one script, for a page. */
async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'analysis-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'analysis',
    platform: 'browser',
    // Only the solver and the reading of files need them, and neither is asked here.
    external: ['highs', 'node:*'],
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

test('a page in Chromium gives the same bytes as the server, for every method', async () => {
  expect(CASES.length).toBeGreaterThan(50)
  const here = await hashesOf(CASES)
  const browser = await openChromium()
  try {
    const page = await browser.newPage()
    await page.addScriptTag({ content: await bundled() })
    const there = await page.evaluate(
      (cases) =>
        (globalThis as unknown as { analysis: { hashesOf: typeof hashesOf } }).analysis.hashesOf(
          cases,
        ),
      CASES as Case[],
    )
    expect(there).toEqual(here)
  } finally {
    await browser.close()
  }
})
