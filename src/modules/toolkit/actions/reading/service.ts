import { Worker } from 'node:worker_threads'
import { type Choices, type FileFormat, FileRefusal, type FileTable } from './tables.ts'
import type { Answer, Task } from './worker.ts'

/** A file of the largest size takes about two seconds; what takes ten is built to. */
const LONGEST_MS = 10_000
const MEMORY = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 }

/** Files are read two at a time, so that a crowd of uploads cannot take the machine. */
const MOST_AT_ONCE = 2
let running = 0
const waiting: (() => void)[] = []

/**
 * Reads a file as rows of text in a thread of its own, with limits on memory and time: whatever is
 * in the file, the pages go on.
 *
 * Errors  FileRefusal with the fault to tell
 */
export async function readFile(
  bytes: Uint8Array,
  format: FileFormat,
  choices: Choices = {},
): Promise<FileTable> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running += 1
  try {
    const answer = await inThread({ bytes, format, choices })
    if ('fault' in answer) throw new FileRefusal(answer.fault, answer.detail)
    return answer.table
  } finally {
    // The place goes to who waits; nobody waiting, it is free.
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}

function inThread(task: Task): Promise<Answer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: MEMORY,
      // A thread sees nothing of the process it does not need.
      env: {},
    })
    const late = setTimeout(() => settle({ fault: 'too-slow', detail: '' }), LONGEST_MS)
    const settle = (answer: Answer): void => {
      clearTimeout(late)
      resolve(answer)
      void worker.terminate()
    }
    worker.once('message', (answer: Answer) => settle(answer))
    worker.once('error', (error: NodeJS.ErrnoException) =>
      settle({
        fault: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large-unpacked' : 'unreadable',
        detail: '',
      }),
    )
    worker.once('exit', () => settle({ fault: 'unreadable', detail: '' }))
  })
}
