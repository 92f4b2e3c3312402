import { move, transferableSymbol, valueSymbol } from 'piscina'
import type { Report, WorkerAnswer, WorkerTask } from './worker-message.ts'

type Entry = (input: unknown, report: Report) => unknown

/** Runs in the thread: loads a room's `worker.ts`, calls the function named, and answers plainly. */
export async function perform({ file, name, input, port }: WorkerTask): Promise<WorkerAnswer> {
  try {
    const entries = (await import(file)) as Readonly<Record<string, unknown>>
    const entry = entries[name]
    if (typeof entry !== 'function') throw new TypeError(`${file} exports no function ${name}`)
    const result = await (entry as Entry)(input, (progress) => port.postMessage(progress))
    return handedOver({ ok: true, result }, result)
  } catch (error) {
    return answerOf(error)
  } finally {
    port.close()
  }
}

/** Bytes that have memory of their own cross without being copied: of a large file that takes a while. */
function handedOver(answer: WorkerAnswer, result: unknown): WorkerAnswer {
  const isBytes = result instanceof Uint8Array && result.buffer instanceof ArrayBuffer
  if (!isBytes || result.byteLength !== result.buffer.byteLength) return answer
  return move({
    [transferableSymbol]: [result.buffer],
    [valueSymbol]: answer,
  } as unknown as ArrayBuffer) as unknown as WorkerAnswer
}

function answerOf(error: unknown): WorkerAnswer {
  if (!(error instanceof Error))
    return { ok: false, name: 'Error', message: String(error), code: null, detail: null }
  const { code, detail } = error as Error & { code?: unknown; detail?: unknown }
  return {
    ok: false,
    name: error.name,
    message: error.message,
    code: typeof code === 'string' ? code : null,
    detail: plain(detail),
  }
}

/** Only what JSON can say crosses back. */
const plain = (detail: unknown): unknown =>
  detail === undefined ? null : JSON.parse(JSON.stringify(detail))
