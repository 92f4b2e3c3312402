import { parentPort } from 'node:worker_threads'
import { rng, type SmaaInput, smaa } from '#analysis'

export type Part = {
  readonly input: Omit<SmaaInput, 'rng'>
  readonly seed: string
  readonly part: number
}

/** One thread of a caller: its part of the samples, with the seed that belongs to the part. */
parentPort?.on('message', ({ input, seed, part }: Part) => {
  parentPort?.postMessage(smaa({ ...input, rng: rng(seed).fork(`part ${part}`) }))
})
