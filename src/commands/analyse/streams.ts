import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Streams } from './analysis.ts'
import { InputRefusal } from './refusal.ts'

/** Standard input, output and error, and the files of the machine. */
export const processStreams: Streams = {
  read: async (file) => {
    if (file === '-') return buffer(process.stdin)
    try {
      return await readFile(file)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      throw new InputRefusal(
        code === 'ENOENT'
          ? `${file}: there is no such file`
          : `${file}: it cannot be read (${code})`,
      )
    }
  },
  out: (text) => {
    process.stdout.write(text)
  },
  note: (line) => {
    process.stderr.write(`${line}\n`)
  },
}
