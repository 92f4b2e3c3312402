import { DecisionError } from './errors.ts'

/** Where each name stands. Errors: `duplicate-name`, `empty-input`. */
export function indexNames(names: readonly string[], what: string): Map<string, number> {
  if (names.length === 0) throw new DecisionError('empty-input', `there is no ${what}`, { what })
  const at = new Map<string, number>()
  names.forEach((name, index) => {
    at.set(name, index)
    if (at.size === index)
      throw new DecisionError('duplicate-name', `${what} ${name} is named twice`, { what, name })
  })
  return at
}

/** Errors: `unknown-name`, with `where` naming the statement or rule that used it. */
export function indexOf(at: ReadonlyMap<string, number>, name: string, where: object): number {
  const index = at.get(name)
  if (index === undefined)
    throw new DecisionError('unknown-name', `nothing is called ${name}`, { name, ...where })
  return index
}
