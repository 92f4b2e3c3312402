import { type WeightStatement, weightConflict } from '#analysis'
import type { Words } from '#web/words.ts'

/**
 * One thing a stakeholder said about how much the criteria matter; criteria by id.
 * `order`: groups from most to least important. `bounds`: shares of the whole, 0..1. `ratio`: a counts
 * between `low` and `high` times as much as b. `swing`: points 0..100 for the swing from worst to best,
 * give or take `leeway` (a share of one).
 */
export type Said =
  | { readonly kind: 'order'; readonly order: readonly (readonly string[])[] }
  | {
      readonly kind: 'bounds'
      readonly criterion: string
      readonly low: number
      readonly high: number
    }
  | {
      readonly kind: 'ratio'
      readonly a: string
      readonly b: string
      readonly low: number
      readonly high: number
    }
  | {
      readonly kind: 'swing'
      readonly points: Readonly<Record<string, number>>
      readonly leeway: number
    }

export type SaidStatement = { readonly id: string; readonly said: Said }

/** What a statement says as rules of the library; a swing is one rule for each criterion beside the top one. */
export function rulesOf({ id, said }: SaidStatement, author: string): WeightStatement[] {
  if (said.kind === 'order') return [{ id, author, order: said.order }]
  if (said.kind === 'bounds')
    return [{ id, author, bounds: { [said.criterion]: [said.low, said.high] } }]
  if (said.kind === 'ratio') return [{ id, author, ratio: [said.a, said.b, said.low, said.high] }]
  const top = topOf(said.points)
  return Object.entries(said.points)
    .filter(([criterion]) => criterion !== top.criterion)
    .map(([criterion, points]) => {
      const ratio = points / top.points
      const low = ratio * (1 - said.leeway)
      return {
        id: `${id}/${criterion}`,
        author,
        ratio: [criterion, top.criterion, low, ratio * (1 + said.leeway)],
      }
    })
}

function topOf(points: Readonly<Record<string, number>>): { criterion: string; points: number } {
  let top = { criterion: '', points: 0 }
  for (const [criterion, held] of Object.entries(points))
    if (held > top.points) top = { criterion, points: held }
  return top
}

/** The criteria a statement speaks of. */
export function criteriaIn(said: Said): readonly string[] {
  if (said.kind === 'order') return said.order.flat()
  if (said.kind === 'bounds') return [said.criterion]
  return said.kind === 'ratio' ? [said.a, said.b] : Object.keys(said.points)
}

type Labels = ReadonlyMap<string, string>

/** A statement as a sentence. `rules` narrow a swing to the comparisons that a contradiction is about. */
export function sentenceOf(
  t: Words,
  said: Said,
  labels: Labels,
  rules?: readonly string[],
): string {
  const name = (id: string) => labels.get(id) ?? t('prioritise.criterion-gone')
  if (said.kind === 'order') {
    const places = said.order.map((group, at) => `${at + 1}. ${group.map(name).join(' = ')}`)
    return t('prioritise.said.order', { order: places.join('; ') })
  }
  if (said.kind === 'bounds') return boundsSentence(t, name(said.criterion), said)
  if (said.kind === 'ratio') {
    const { low, high } = said
    return t('prioritise.said.ratio', {
      a: name(said.a),
      b: name(said.b),
      low: t.number(low),
      high: t.number(high),
    })
  }
  return swingSentence(t, said, name, rules)
}

function boundsSentence(t: Words, criterion: string, said: { low: number; high: number }): string {
  const values = { criterion, low: t.percent(said.low), high: t.percent(said.high) }
  if (said.low === said.high) return t('prioritise.said.exactly', values)
  if (said.low <= 0) return t('prioritise.said.at-most', values)
  return said.high >= 1
    ? t('prioritise.said.at-least', values)
    : t('prioritise.said.between', values)
}

function swingSentence(
  t: Words,
  said: Extract<Said, { kind: 'swing' }>,
  name: (id: string) => string,
  rules: readonly string[] | undefined,
): string {
  const only = rules?.map((rule) => rule.split('/')[1])
  const top = topOf(said.points).criterion
  const shown = Object.entries(said.points).filter(
    ([id]) => only === undefined || only.includes(id) || id === top,
  )
  const points = shown.map(([id, held]) => `${name(id)} ${t.number(held)}`)
  const key = said.leeway === 0 ? 'prioritise.said.swing' : 'prioritise.said.swing-about'
  return t(key, { points: points.join(', '), leeway: t.percent(said.leeway) })
}

export type Spoken = { readonly author: string; readonly statements: readonly SaidStatement[] }

/** A part of a contradiction: who said it, and which rules of it are meant. */
export type ConflictPart = {
  readonly author: string
  readonly statement: SaidStatement
  readonly rules: readonly string[]
}

/** The smallest group of statements that cannot all hold, or null. Authors may be one or several. */
export function contradictionIn(
  criteria: readonly string[],
  spoken: readonly Spoken[],
): readonly ConflictPart[] | null {
  const rules = spoken.flatMap(({ author, statements }) =>
    statements.flatMap((statement) => {
      if (criteriaIn(statement.said).some((id) => !criteria.includes(id))) return []
      return rulesOf(statement, author).map((rule) => ({ rule, author, statement }))
    }),
  )
  if (criteria.length === 0) return null
  const clash = weightConflict(
    criteria,
    rules.map(({ rule }) => rule),
  )
  if (!clash) return null
  const ids = new Set(clash.map(({ id }) => id))
  return spoken.flatMap(({ author, statements }) =>
    statements.flatMap((statement) => {
      const meant = rules.filter((one) => one.statement === statement && ids.has(one.rule.id))
      return meant.length === 0
        ? []
        : [{ author, statement, rules: meant.map(({ rule }) => rule.id) }]
    }),
  )
}

/** Two people who cannot both be right: both are kept, and the result says for whom it holds. */
export type Disagreement = readonly ConflictPart[]

/** Pairs looked at, and disagreements named, before the page says that there are more. */
const MOST_PAIRS = 300
const MOST_NAMED = 8

/** Where two stakeholders, each at one with themselves, contradict each other. */
export function disagreementsAmong(
  criteria: readonly string[],
  spoken: readonly Spoken[],
): { readonly named: readonly Disagreement[]; readonly more: boolean } {
  const named: Disagreement[] = []
  let looked = 0
  for (const [at, one] of spoken.entries())
    for (const other of spoken.slice(at + 1)) {
      if (named.length >= MOST_NAMED || looked >= MOST_PAIRS) return { named, more: true }
      looked += 1
      const clash = contradictionIn(criteria, [one, other])
      if (clash) named.push(clash)
    }
  return { named, more: false }
}
