import { readConfig } from '#config.ts'
import { Refusal } from '#kernel/refusals.ts'
import { type Opened, openForCommand } from '#platform/process/open.ts'
import { wordsIn } from '#web/words.ts'

/** Prints one line. */
export type Say = (line: string) => void

/** A refusal of a service is said in words; anything else is a bug, and shows where it happened. */
export async function withPlatform(act: (opened: Opened) => Promise<number>): Promise<number> {
  const opened = await openForCommand(readConfig())
  try {
    return await act(opened)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    process.stderr.write(`${wordsIn('en')(error.key, error.values)}\n`)
    return 1
  } finally {
    await opened.close()
  }
}
