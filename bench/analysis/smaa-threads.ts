import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SmaaInput, SmaaResult } from '#analysis'
import type { Part } from './smaa-thread.ts'

/** Threads that stay, as a server keeps them. */
export function openSmaaThreads(count: number) {
  const file = path.join(import.meta.dirname, 'smaa-thread.ts')
  const threads = Array.from({ length: count }, () => new Worker(file, { execArgv: [] }))
  return {
    run: (input: Omit<SmaaInput, 'rng'>, seed: string): Promise<SmaaResult[]> =>
      Promise.all(
        threads.map(async (thread, part) => {
          thread.postMessage({ input, seed, part } satisfies Part)
          const [result] = await once(thread, 'message')
          return result as SmaaResult
        }),
      ),
    stop: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()))
    },
  }
}
