import { analyse } from '../src/commands/analyse/index.ts'
import { InputRefusal } from '../src/commands/analyse/refusal.ts'

/** What a call of the analyst's command line printed, and how it ended. */
export type Called = {
  readonly code: number
  readonly out: string
  readonly lines: readonly string[]
  readonly notes: readonly string[]
}

/** Calls the command line on files that exist only here; `table.csv` is a name as good as any. */
export async function call(
  args: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Called> {
  let out = ''
  const notes: string[] = []
  const code = await analyse(args, {
    read: async (file) => {
      const held = files[file]
      if (held === undefined) throw new InputRefusal(`${file}: there is no such file`)
      return typeof held === 'string' ? new TextEncoder().encode(held) : held
    },
    out: (text) => {
      out += text
    },
    note: (line) => notes.push(line),
  })
  return { code, out, lines: out.trimEnd().split('\n'), notes }
}
