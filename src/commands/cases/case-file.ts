import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const caseFile = z.object({
  id: z.string(),
  method: z.string(),
  title: z.string().default(''),
  input: z.record(z.string(), z.unknown()),
  expected: z
    .record(z.string(), z.unknown())
    .refine((expected) => Object.keys(expected).length > 0, 'names nothing that is expected'),
  /** `abs` holds for all results; any other name for the result of that name. */
  tolerance: z.record(z.string(), z.number().min(0)).default({ abs: 0 }),
})

/** A worked example: what a method is given, and what it must answer. */
export type Case = z.infer<typeof caseFile>

/** A file that holds no case is a failure of its own, never passed over. */
export type ReadCase = { readonly file: string } & (
  | { readonly example: Case }
  | { readonly fault: string }
)

/** Every `.json` of a folder, by name. Errors: those of the file system. */
export const casesIn = (folder: string): readonly ReadCase[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((file) => ({ file, ...readCase(path.join(folder, file)) }))

function readCase(file: string): { example: Case } | { fault: string } {
  try {
    const read = caseFile.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    if (read.success) return { example: read.data }
    const issue = read.error.issues[0]
    return { fault: `${issue?.path.join('.')}: ${issue?.message}` }
  } catch (error) {
    return { fault: (error as Error).message }
  }
}
