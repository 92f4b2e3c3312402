import { inputHash } from '#analysis'
import type { Case } from '../../src/commands/cases/case-file.ts'
import { answerOf } from '../../src/commands/cases/running.ts'

/** What the library answers to each case, as the SHA-256 of the whole result: one different bit is another hash. */
export async function hashesOf(cases: readonly Case[]): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const example of cases) hashes[example.id] = inputHash(await answerOf(example))
  return hashes
}
