import type { JSX } from 'preact'
import type { Words } from '#web/words.ts'

/** One state of a part, as the gallery and the browser test show it. */
export type Example = {
  readonly title: string
  readonly draw: (t: Words) => JSX.Element
}
