import { z } from 'zod'
import { CRISIS_TYPES, SYSTEMS, type System, THEMES } from '#kernel/frame.ts'
import { isContentLang } from '#kernel/languages.ts'
import { defineForm } from '#web/forms.ts'
import { STAGES } from '../../reading/forms.ts'
import {
  AUDIENCES,
  GRADES,
  type Grade,
  isPartDate,
  isWebAddress,
  type LessonValues,
} from '../../record/index.ts'

/** So many rows a form without scripts shows of what others did, of checks and of sources. */
export const SLOTS = { others: 8, checks: 8, sources: 6 } as const

const text = (most: number) => z.string().max(most, 'lessons.form.long').optional()
const countryCode = z
  .string()
  .transform((typed) => typed.toUpperCase())
  .refine((code) => /^[A-Z]{2}$/.test(code), 'lessons.form.country')
  .optional()

const rows = <S extends z.ZodRawShape>(count: number, shapeAt: (at: number) => S) =>
  Object.assign({}, ...Array.from({ length: count }, (_, at) => shapeAt(at + 1))) as Record<
    string,
    z.ZodType<string | undefined>
  >

const ROWS = {
  ...rows(SLOTS.others, (at) => ({
    [`other${at}place`]: text(200),
    [`other${at}country`]: countryCode,
    [`other${at}date`]: text(10).refine(
      (date) => date === undefined || isPartDate(date),
      'lessons.form.date',
    ),
    [`other${at}what`]: text(2000),
  })),
  ...rows(SLOTS.checks, (at) => ({ [`check${at}`]: text(400) })),
  ...rows(SLOTS.sources, (at) => ({
    [`source${at}title`]: text(300),
    [`source${at}url`]: text(2000).refine(
      (url) => url === undefined || isWebAddress(url),
      'lessons.problem.address',
    ),
    [`source${at}on`]: z.iso.date('lessons.form.day').optional(),
  })),
}

/** The whole lesson as one form; what is missing is said before the check, not here. */
export const lessonForm = defineForm(
  {
    lang: z.string('form.required').refine(isContentLang, 'form.invalid'),
    headline: z.string('form.required').max(300, 'lessons.form.long'),
    situation: text(8000),
    ...ROWS,
    themes: z.array(z.enum(THEMES, 'form.invalid')),
    goals: z.array(z.enum(SYSTEMS.map(String), 'form.invalid')),
    stages: z.array(z.enum(STAGES, 'form.invalid')),
    hazards: z.array(z.enum(CRISIS_TYPES, 'form.invalid')),
    grade: z.enum(GRADES.map(String), 'form.invalid').optional(),
    gradeReason: text(1000),
    limits: text(4000),
    anchorAddress: text(300),
    anchorDetail: text(300),
    shownTo: z.enum(AUDIENCES, 'form.required'),
    whatChanged: text(1000),
  },
  { lists: ['themes', 'goals', 'stages', 'hazards'] },
)

type Typed = Extract<ReturnType<typeof lessonForm.read>, { ok: true }>['value']

/** What was typed, as the lesson's values; rows that are empty are none. */
export function valuesOf(
  typed: Typed,
  anchor: LessonValues['anchor'],
): LessonValues & { readonly whatChanged: string } {
  const held = typed as Readonly<Record<string, unknown>>
  const at = (name: string): string => String(held[name] ?? '').trim()
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  return {
    ...{ lang: typed.lang, headline: typed.headline, situation: typed.situation ?? '' },
    others: numbers(SLOTS.others)
      .map((n) => ({
        ...{ place: at(`other${n}place`), country: at(`other${n}country`) || null },
        ...{ date: at(`other${n}date`), what: at(`other${n}what`) },
      }))
      .filter(({ place, what }) => place !== '' || what !== ''),
    checks: numbers(SLOTS.checks).map((n) => at(`check${n}`)),
    ...{ themes: typed.themes, goals: typed.goals.map(Number) as System[] },
    ...{ stages: typed.stages, hazards: typed.hazards },
    grade: typed.grade === undefined ? null : (Number(typed.grade) as Grade),
    ...{ gradeReason: typed.gradeReason ?? '', limits: typed.limits ?? '' },
    sources: numbers(SLOTS.sources)
      .map((n) => ({
        ...{ title: at(`source${n}title`), url: at(`source${n}url`) },
        accessedOn: at(`source${n}on`),
      }))
      .filter(({ title, url }) => title !== '' || url !== ''),
    ...{ anchor, shownTo: typed.shownTo, whatChanged: typed.whatChanged ?? '' },
  }
}

/** A lesson's values as the form's fields; `anchorAddress` is of the record it comes from. */
export function typedOf(
  values: LessonValues,
  anchorAddress = '',
): Readonly<Record<string, unknown>> {
  const { others, checks, sources, lang, headline, situation, themes, goals, stages } = values
  const { hazards, grade, gradeReason, limits, shownTo } = values
  return {
    ...{ lang, headline, situation, themes, goals, stages, hazards },
    ...{ grade, gradeReason, limits, shownTo, anchorAddress },
    anchorDetail: anchorAddress === '' ? '' : (values.anchor?.detail ?? ''),
    ...Object.assign(
      {},
      ...others.map(({ place, country, date, what }, at) => ({
        ...{ [`other${at + 1}place`]: place, [`other${at + 1}country`]: country },
        ...{ [`other${at + 1}date`]: date, [`other${at + 1}what`]: what },
      })),
      ...checks.map((check, at) => ({ [`check${at + 1}`]: check })),
      ...sources.map(({ title, url, accessedOn }, at) => ({
        ...{ [`source${at + 1}title`]: title, [`source${at + 1}url`]: url },
        [`source${at + 1}on`]: accessedOn,
      })),
    ),
  }
}
