import type { MessagePort } from 'node:worker_threads'

/** What travels to the thread: which function of which file, its input, and where progress is told. */
export type WorkerTask = {
  readonly file: string
  readonly name: string
  readonly input: unknown
  readonly port: MessagePort
}

/** What comes back. An error is taken apart, since a thread boundary drops everything but its message. */
export type WorkerAnswer =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly name: string
      readonly message: string
      readonly code: string | null
      readonly detail: unknown
    }

/** Tells the request side how far the work is; any plain value. */
export type Report = (progress: unknown) => void
