/** What was given cannot be read or used: one line that names file, line and column. Exit code 1. */
export class InputRefusal extends Error {}

/** The words of the command are wrong: exit code 2. */
export class WordsRefusal extends Error {}

/** Where something stands in a file, as a person counts: lines from 1, columns by their name. */
export type Place = { readonly file: string; readonly line?: number; readonly column?: string }

export const placeText = ({ file, line, column }: Place): string =>
  [
    `${file}${line === undefined ? '' : ` line ${line}`}`,
    ...(column === undefined ? [] : [`column ${column}`]),
  ].join(', ')

export const refuse = (place: Place, what: string): never => {
  throw new InputRefusal(`${placeText(place)}: ${what}`)
}
