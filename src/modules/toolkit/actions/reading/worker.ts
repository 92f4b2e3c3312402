import { parentPort, workerData } from 'node:worker_threads'
import { type Choices, type FileFormat, FileRefusal, type FileTable } from './tables.ts'
import { readText } from './text/index.ts'
import { readVotes } from './votes/index.ts'
import { readWorkbook } from './workbook/index.ts'

/** What the thread is given, and what it says. */
export type Task = {
  readonly bytes: Uint8Array
  readonly format: FileFormat
  readonly choices: Choices
}
export type Answer =
  | { readonly table: FileTable }
  | { readonly fault: FileRefusal['fault']; readonly detail: string }

const READERS = { csv: readText, xlsx: readWorkbook, pb: readVotes } as const

function answer({ bytes, format, choices }: Task): Answer {
  try {
    return { table: READERS[format](bytes, choices) }
  } catch (error) {
    if (error instanceof FileRefusal) return { fault: error.fault, detail: error.detail }
    // A number outside the file, a broken offset: whatever it is, it is no file we can read.
    return { fault: 'unreadable', detail: '' }
  }
}

parentPort?.postMessage(answer(workerData as Task))
