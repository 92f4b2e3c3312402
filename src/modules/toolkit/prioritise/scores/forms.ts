import type { z } from 'zod'
import { defineForm, type FieldError, type FormDefinition, type FormState } from '#web/forms.ts'
import { decimal, line } from '../forms.ts'
import type { Criterion, Score } from '../queries.ts'

/** The names of a criterion's four inputs: by its key, which stays when criteria come and go. */
export const namesOf = ({ key }: { readonly key: string }) => ({
  low: `low-${key}`,
  likely: `likely-${key}`,
  high: `high-${key}`,
  source: `source-${key}`,
})

type Held = Readonly<Record<string, string | number | undefined>>

/** The form of one action's scores: four fields a criterion, all blank where nobody knows. */
export const scoresForm = (criteria: readonly Criterion[]): FormDefinition<Held> =>
  defineForm(
    Object.fromEntries(
      criteria.flatMap((criterion) => {
        const names = namesOf(criterion)
        return [
          [names.low, decimal.optional()],
          [names.likely, decimal.optional()],
          [names.high, decimal.optional()],
          [names.source, line(400).optional()],
        ]
      }),
    ) as Record<string, z.ZodType<string | number | undefined>>,
  )

export type TypedScore = {
  readonly criterionId: string
  readonly low: number
  readonly likely: number
  readonly high: number
  readonly source: string
}

/** What was held, as the form shows it. */
export function filledScores(
  criteria: readonly Criterion[],
  scores: readonly Pick<Score, 'criterionId' | 'low' | 'likely' | 'high' | 'source'>[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    criteria.flatMap((criterion) => {
      const score = scores.find((one) => one.criterionId === criterion.id)
      const names = namesOf(criterion)
      if (!score) return []
      const { low, likely, high, source } = score
      const exact = low === high
      return [
        [names.likely, likely],
        ...(exact ? [] : [[names.low, low] as const, [names.high, high] as const]),
        [names.source, source],
      ]
    }),
  )
}

const numberOr = (held: string | number | undefined): number | undefined =>
  typeof held === 'number' ? held : undefined

/** The scores typed, or the form again with a sentence beside each field that is not right. */
export function readScores(
  criteria: readonly Criterion[],
  data: FormData,
):
  | { readonly ok: true; readonly scores: readonly TypedScore[] }
  | { readonly ok: false; readonly state: FormState } {
  const form = scoresForm(criteria).read(data)
  if (!form.ok) return { ok: false, state: form }
  const errors: FieldError[] = []
  const scores: TypedScore[] = []
  criteria.forEach((criterion) => {
    const read = readOne(form.value, namesOf(criterion))
    if (read === null) return
    if ('field' in read) errors.push(read)
    else scores.push({ ...read, criterionId: criterion.id })
  })
  if (errors.length === 0) return { ok: true, scores }
  const typed = scoresForm(criteria).filled(form.value)
  return { ok: false, state: { ...typed, errors } }
}

function readOne(
  value: Held,
  names: ReturnType<typeof namesOf>,
): Omit<TypedScore, 'criterionId'> | FieldError | null {
  const likely = numberOr(value[names.likely])
  const [low, high] = [numberOr(value[names.low]), numberOr(value[names.high])]
  const source = value[names.source]
  if (likely === undefined) {
    const nothing = low === undefined && high === undefined && source === undefined
    return nothing ? null : { field: names.likely, key: 'prioritise.error.likely' }
  }
  if (typeof source !== 'string') return { field: names.source, key: 'prioritise.error.source' }
  const score = { low: low ?? likely, likely, high: high ?? likely, source }
  if (score.low > likely) return { field: names.low, key: 'prioritise.error.low-above' }
  if (score.high < likely) return { field: names.high, key: 'prioritise.error.high-below' }
  return score
}
