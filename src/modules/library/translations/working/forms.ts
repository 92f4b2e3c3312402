import { type FieldError, type FormState, textsOf, versionOf } from '#web/forms.ts'
import { type Aligned, sealOf } from '../segments/index.ts'
import type { Typed } from '../service.ts'

const LONGEST = 20_000

/**
 * What the fields of each piece are called: by the text of the original, not by its place, so that
 * what was typed finds its paragraph again when another was put in meanwhile.
 */
export function fieldNames(pieces: readonly Aligned[]): readonly string[] {
  const seen = new Map<string, number>()
  return pieces.map(({ segment }) => {
    const hash = sealOf(segment).slice(0, 16)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return `${hash}-${count}`
  })
}

const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** The form with the work as it is kept. */
export function filledWith(pieces: readonly Aligned[], version: number): FormState {
  const names = fieldNames(pieces)
  const typed: Record<string, string> = {}
  for (const [at, { held }] of pieces.entries()) {
    typed[`text-${names[at]}`] = held?.text ?? ''
    typed[`maker-${names[at]}`] = held?.maker ?? 'human'
  }
  return { ...BLANK, typed, version }
}

export type ReadTyped = {
  readonly typed: readonly Typed[]
  readonly state: FormState
  /** What was typed for paragraphs that the original no longer has. */
  readonly lost: readonly string[]
}

/** What a translator sent, laid to the pieces of the original as it is now. */
export function readTyped(data: FormData, pieces: readonly Aligned[]): ReadTyped {
  const names = fieldNames(pieces)
  const texts = textsOf(data)
  const at = (name: string): string => texts.get(name)?.[0] ?? ''
  const known = new Set(names)
  const sent = [...texts.keys()].filter((name) => name.startsWith('text-'))
  const lost = sent
    .filter((name) => !known.has(name.slice('text-'.length)))
    .map((name) => at(name).trim())
    .filter((text) => text !== '')
  const errors: FieldError[] = []
  const typed = pieces.flatMap(({ segment }, index): Typed[] => {
    const name = names[index] ?? ''
    if (!texts.has(`text-${name}`)) return []
    const text = at(`text-${name}`)
    if (text.length > LONGEST) errors.push({ field: `text-${name}`, key: 'lessons.form.long' })
    const maker = at(`maker-${name}`) === 'machine' ? 'machine' : 'human'
    return [{ key: segment.key, text, maker, confirmed: at(`sure-${name}`) === 'yes' }]
  })
  const held = Object.fromEntries([...texts].map(([name, [first = '']]) => [name, first]))
  return { typed, lost, state: { ...BLANK, typed: held, errors, version: versionOf(data) } }
}
