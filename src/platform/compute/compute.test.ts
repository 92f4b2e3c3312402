import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closeWorkers, runInWorker, WorkerFailure, WorkerStopped } from './compute.ts'

let folder = ''
let file = new URL('file:///')

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'c2r-worker-'))
  const entry = path.join(folder, 'worker.ts')
  writeFileSync(
    entry,
    `
    type Report = (progress: unknown) => void
    export const add = ({ a, b }: { a: number; b: number }): number => a + b
    export const count = (upTo: number, report: Report) => {
      for (let k = 1; k <= upTo; k++) report({ done: k })
      return upTo
    }
    export const spin = () => { for (;;) Math.sqrt(2) }
    export const spinAfterTelling = (_: unknown, report: Report) => { report('begun'); for (;;) Math.sqrt(2) }
    export const die = () => { process.exit(7) }
    export const hog = () => { const held: number[][] = []; for (;;) held.push(new Array(1e6).fill(1.5)) }
    class Wrong extends Error { code = 'wrong-cell'; detail = { row: 3 } }
    export const fail = () => { throw new Wrong('that cell') }
    `,
  )
  file = pathToFileURL(entry)
})

afterAll(async () => {
  await closeWorkers()
  await rm(folder, { recursive: true, force: true })
})

const LONG = { timeoutMs: 30_000 }

/** How the work ended, in a word. */
const endOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    (held) => `done ${String(held)}`,
    (error: unknown) => (error instanceof WorkerStopped ? error.reason : `threw ${String(error)}`),
  )

test('a function of a TypeScript file answers from a thread', async () => {
  expect(await runInWorker<number>(file, 'add', { a: 2, b: 40 }, LONG)).toBe(42)
})

test('progress is told in order, before the answer', async () => {
  const told: unknown[] = []
  await runInWorker(file, 'count', 3, { ...LONG, onProgress: (progress) => told.push(progress) })
  expect(told).toEqual([{ done: 1 }, { done: 2 }, { done: 3 }])
})

test('the code and detail of a thrown error cross the thread', async () => {
  const failure = await runInWorker(file, 'fail', null, LONG).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(WorkerFailure)
  const { message, code, detail } = failure as WorkerFailure
  expect({ message, code, detail }).toEqual({
    message: 'that cell',
    code: 'wrong-cell',
    detail: { row: 3 },
  })
})

test('endless work is ended by its time limit', async () => {
  expect(await endOf(runInWorker(file, 'spin', null, { timeoutMs: 400 }))).toBe('timeout')
})

test('endless work is ended by its cancel, and the request side is never blocked meanwhile', async () => {
  const cancel = new AbortController()
  let ticks = 0
  const clock = setInterval(() => {
    ticks += 1
  }, 10)
  const end = endOf(
    runInWorker(file, 'spinAfterTelling', null, {
      ...LONG,
      signal: cancel.signal,
      onProgress: () => setTimeout(() => cancel.abort(), 200),
    }),
  )
  expect(await end).toBe('cancelled')
  clearInterval(clock)
  expect(ticks).toBeGreaterThan(5)
})

test('work cancelled before it began does not begin', async () => {
  expect(
    await endOf(runInWorker(file, 'spin', null, { ...LONG, signal: AbortSignal.abort() })),
  ).toBe('cancelled')
})

test('a thread that dies is named, and the next work finds another', async () => {
  expect(await endOf(runInWorker(file, 'die', null, LONG))).toBe('crashed')
  expect(await endOf(runInWorker(file, 'add', { a: 1, b: 1 }, LONG))).toBe('done 2')
})

test('a thread that eats its memory dies alone', async () => {
  expect(await endOf(runInWorker(file, 'hog', null, LONG))).toBe('crashed')
  expect(await endOf(runInWorker(file, 'add', { a: 1, b: 2 }, LONG))).toBe('done 3')
})

test('an absent function is a plain failure', async () => {
  const failure = await runInWorker(file, 'absent', null, LONG).catch((error: unknown) => error)
  expect((failure as Error).message).toBe(`${file.href} exports no function absent`)
})

test('closing gives up what runs, and a later need opens again', async () => {
  const end = endOf(runInWorker(file, 'spin', null, LONG))
  await new Promise((resolve) => setTimeout(resolve, 300))
  await closeWorkers()
  expect(await end).toBe('crashed')
  expect(await endOf(runInWorker(file, 'add', { a: 1, b: 3 }, LONG))).toBe('done 4')
})
