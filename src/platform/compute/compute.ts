import path from 'node:path'
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { WorkerAnswer, WorkerTask } from './worker-message.ts'

export type { Report } from './worker-message.ts'

/** Two threads at most: pages keep a core, and what waits, waits in the queue. */
const THREADS = 2
const IDLE_MS = 30_000
/** One thread's memory; more than this is a mistake in the input's limits. Units: megabytes. */
const MEMORY_MB = 768

/**
 * The function in the thread threw. `code` and `detail` are those of its error, so that a room can
 * say in words what was wrong with the input.
 */
export class WorkerFailure extends Error {
  readonly code: string | null
  readonly detail: unknown

  constructor(answer: { message: string; name: string; code: string | null; detail: unknown }) {
    super(answer.message)
    this.name = answer.name
    this.code = answer.code
    this.detail = answer.detail
  }
}

/** `cancelled`: asked to. `timeout`: took too long. `crashed`: the thread died; it may be tried again. */
export type StopReason = 'cancelled' | 'timeout' | 'crashed'

/** The thread ended before the function did. */
export class WorkerStopped extends Error {
  readonly reason: StopReason

  constructor(reason: StopReason, message: string) {
    super(message)
    this.name = 'WorkerStopped'
    this.reason = reason
  }
}

export type WorkerOptions = {
  readonly signal?: AbortSignal | undefined
  readonly timeoutMs: number
  /** Memory of the input that is handed over and not copied; whoever calls has it no more. */
  readonly moves?: readonly ArrayBuffer[]
  onProgress?(progress: unknown): void
}

type RunOptions = NonNullable<Parameters<Piscina['run']>[1]>

let pool: Piscina<WorkerTask, WorkerAnswer> | null = null

function openPool(): Piscina<WorkerTask, WorkerAnswer> {
  const opened = new Piscina<WorkerTask, WorkerAnswer>({
    filename: path.join(import.meta.dirname, 'thread.ts'),
    name: 'perform',
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
    maxQueue: 1000,
    execArgv: ['--import', import.meta.resolve('tsx')],
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  // A thread that dies with nothing to do is replaced at the next need; there is nobody to tell.
  opened.on('error', () => undefined)
  return opened
}

/**
 * Runs an exported function of a room's `worker.ts` in a thread, off the request thread:
 * `runInWorker<Result>(new URL('./worker.ts', import.meta.url), 'rank', input, {timeoutMs})`.
 * The function gets `(input, report)`; input, progress and result are plain values that can be cloned.
 * A result that is bytes is handed over as it is.
 *
 * Errors  WorkerFailure when the function throws; WorkerStopped when it was cancelled, took longer
 *         than `timeoutMs` (waiting in the queue counts), or its thread died
 */
export async function runInWorker<T>(
  file: URL,
  name: string,
  input: unknown,
  options: WorkerOptions,
): Promise<T> {
  pool ??= openPool()
  const { port1, port2 } = new MessageChannel()
  const late = AbortSignal.timeout(options.timeoutMs)
  const signal = options.signal ? AbortSignal.any([options.signal, late]) : late
  port1.on('message', (progress) => options.onProgress?.(progress))
  // The package's own type of this list is read from another overload of postMessage.
  const transferList = [port2, ...(options.moves ?? [])] as unknown as NonNullable<
    RunOptions['transferList']
  >
  const task: WorkerTask = { file: file.href, name, input, port: port2 }
  try {
    const answer = await pool
      .run(task, { transferList, signal })
      .catch((error: unknown) => stopped(error, late, options.signal))
    // What was told last may still wait behind the answer.
    for (let told = receiveMessageOnPort(port1); told; told = receiveMessageOnPort(port1))
      options.onProgress?.(told.message)
    if (!answer.ok) throw new WorkerFailure(answer)
    return answer.result as T
  } finally {
    port1.close()
  }
}

function stopped(error: unknown, late: AbortSignal, asked: AbortSignal | undefined): never {
  const message = error instanceof Error ? error.message : String(error)
  if (asked?.aborted) throw new WorkerStopped('cancelled', 'the work was cancelled')
  if (late.aborted) throw new WorkerStopped('timeout', 'the work took too long')
  throw new WorkerStopped('crashed', `the thread died: ${message}`)
}

/** At shutdown: what runs is given up (its job is tried again), and the threads end. */
export async function closeWorkers(): Promise<void> {
  const open = pool
  pool = null
  await open?.destroy()
}
