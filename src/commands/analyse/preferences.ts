import type { PreferenceFunction } from '#analysis'
import { InputRefusal, type Place, placeText } from './refusal.ts'

export const THRESHOLDS = ['#q', '#p', '#s'] as const

type Threshold = (typeof THRESHOLDS)[number]

/** As the literature and its programs write them. */
const TYPES: Readonly<Record<string, PreferenceFunction['type']>> = {
  ...{ usual: 'usual', u: 'uShape', 'u-shape': 'uShape', ushape: 'uShape' },
  ...{ v: 'vShape', 'v-shape': 'vShape', vshape: 'vShape', level: 'level' },
  ...{ linear: 'linear', gauss: 'gauss', gaussian: 'gauss' },
}

export const PREFERENCES = 'usual, u, v, level, linear or gaussian'

const NEEDS: Readonly<Record<PreferenceFunction['type'], readonly Threshold[]>> = {
  ...{ usual: [], uShape: ['#q'], vShape: ['#p'] },
  ...{ level: ['#q', '#p'], linear: ['#q', '#p'], gauss: ['#s'] },
}

export const preferenceType = (word: string): PreferenceFunction['type'] | undefined =>
  Object.hasOwn(TYPES, word.toLowerCase()) ? TYPES[word.toLowerCase()] : undefined

type Said = {
  readonly word: string
  /** The criterion. */
  readonly id: string
  readonly place: Place | undefined
  threshold(kind: Threshold): number | null
}

/** The function that a word and the thresholds of a criterion make. Errors: InputRefusal */
export function preferenceOf({ word, id, place, threshold }: Said): PreferenceFunction {
  const wrong = (what: string): never => {
    throw new InputRefusal(`${place ? placeText(place) : id}: ${what}`)
  }
  const type = preferenceType(word) ?? wrong(`“${word}”: a preference is ${PREFERENCES}`)
  const given = NEEDS[type].map((kind): [string, number] => [
    kind.slice(1),
    threshold(kind) ?? wrong(`${word} needs a row ${kind} with a number for ${id}`),
  ])
  return { type, ...Object.fromEntries(given) } as PreferenceFunction
}
