import { createHash } from 'node:crypto'
import { z } from 'zod'
import { CRISIS_TYPES, PHASES, SYSTEMS, THEMES } from '#kernel/frame.ts'
import { invalid } from '#kernel/refusals.ts'
import { canonical } from '#platform/audit/canonical.ts'
import { INCOMES } from '#platform/places/countries.ts'
import { LONGEST_TEXT } from '#web/markdown.ts'
import type { NoteKind, ReviewKind } from '../tables.ts'

type Section = { readonly key: string; readonly needed: boolean }

/**
 * The parts of a note in their order; those that are needed stand before a review.
 * Source  knowledge/field.md §4.9 (PANORAMA, OPSI and the network's own notes), our wording
 */
export const SECTIONS = {
  practice: [
    { key: 'context', needed: false },
    { key: 'challenge', needed: true },
    { key: 'worst-hit', needed: true },
    { key: 'done', needed: true },
    { key: 'building-blocks', needed: true },
    { key: 'cost-and-staff', needed: false },
    { key: 'funding', needed: false },
    { key: 'partners', needed: false },
    { key: 'results', needed: true },
    { key: 'benefited', needed: false },
    { key: 'failed', needed: true },
    { key: 'conditions', needed: true },
    { key: 'next-step', needed: false },
    { key: 'documents', needed: true },
  ],
  technical: [
    { key: 'question', needed: true },
    { key: 'audience', needed: true },
    { key: 'method', needed: true },
    { key: 'data', needed: true },
    { key: 'formula', needed: false },
    { key: 'worked-example', needed: true },
    { key: 'limits', needed: true },
    { key: 'tool', needed: false },
    { key: 'references', needed: true },
  ],
} as const satisfies Readonly<Record<NoteKind, readonly Section[]>>

export type SectionKey = (typeof SECTIONS)[NoteKind][number]['key']

export const sectionsOf = (kind: NoteKind): readonly { key: SectionKey; needed: boolean }[] =>
  SECTIONS[kind]

/** Licences a note may carry, by their SPDX id. */
export const LICENCES = [
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC0-1.0',
] as const

/** Kinds of climate in the plain groups of Köppen. */
export const CLIMATES = ['tropical', 'dry', 'temperate', 'continental', 'polar'] as const

const many = <T extends z.ZodType>(of: T, most: number) => z.array(of).max(most)
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)

const DRAFT = z.strictObject({
  title: z.string().trim().min(1).max(200),
  claim: z.string().trim().max(400),
  city: z.string().trim().max(120),
  from: month.nullable(),
  to: month.nullable(),
  population: z.number().int().min(0).max(100_000_000).nullable(),
  governance: z.string().trim().max(200),
  income: z.enum(INCOMES).nullable(),
  climate: z.enum(CLIMATES).nullable(),
  themes: many(z.enum(THEMES), 8),
  goals: many(z.literal(SYSTEMS), 12),
  stages: many(z.enum(PHASES), 5),
  hazards: many(z.enum(CRISIS_TYPES), 15),
  countries: many(z.string().regex(/^[A-Z]{2}$/), 20),
  licence: z.enum(LICENCES),
  sections: z.record(z.string(), z.string().max(LONGEST_TEXT)),
})

/** What its authors write: the facts, and Markdown for each part. */
export type NoteDraft = z.output<typeof DRAFT>

/** What a version holds for good. Names of people are not in it: they may be withdrawn. */
export type PublishedNote = NoteDraft & {
  readonly kind: NoteKind
  readonly lang: string
  readonly number: number
  readonly authors: readonly { readonly bodyId: string; readonly name: string }[]
  readonly reviews: readonly {
    readonly kind: ReviewKind
    readonly bodyId: string
    readonly name: string
    readonly on: string
  }[]
  readonly figures: readonly {
    readonly number: number
    readonly fileId: string
    readonly type: 'image/png' | 'image/jpeg'
    readonly width: number
    readonly height: number
    readonly alternative: string
    /** In a translation: the language that is said in. */
    readonly alternativeLang?: string
    readonly credit: string
  }[]
}

export const blankDraft = (title: string, claim = ''): NoteDraft => ({
  ...{ title, claim, city: '', from: null, to: null, population: null, governance: '' },
  ...{ income: null, climate: null, themes: [], goals: [], stages: [], hazards: [], countries: [] },
  ...{ licence: 'CC-BY-4.0' as const, sections: {} },
})

/**
 * A draft as it is kept: only the parts of its kind, none of them longer than a field may be.
 *
 * Errors  invalid: a value out of its list or range; the whole longer than 256 KiB
 */
export function writtenDraft(kind: NoteKind, typed: NoteDraft): NoteDraft {
  const read = DRAFT.safeParse(typed)
  if (!read.success) {
    const field = String(read.error.issues[0]?.path.at(-1) ?? '')
    invalid('form.invalid', {}, field)
  }
  const { from, to } = read.data
  if (from && to && to < from) invalid('notes.refusal.period', {}, 'to')
  const sections = Object.fromEntries(
    sectionsOf(kind).map(({ key }) => [
      key,
      (read.data.sections[key] ?? '').replace(/\r\n?/g, '\n').trim(),
    ]),
  )
  if (Object.values(sections).join('').length > 4 * LONGEST_TEXT) invalid('notes.refusal.long')
  return { ...read.data, sections }
}

/** What has to stand before somebody is asked to review it. Empty: nothing is lacking. */
export function obstaclesOf(kind: NoteKind, draft: NoteDraft): readonly Obstacle[] {
  const facts: Obstacle[] = []
  if (draft.claim === '') facts.push('claim')
  if (draft.themes.length === 0) facts.push('themes')
  if (draft.stages.length === 0) facts.push('stages')
  if (kind === 'practice' && draft.city === '') facts.push('city')
  if (kind === 'practice' && draft.from === null) facts.push('period')
  const parts = sectionsOf(kind)
    .filter(({ key, needed }) => needed && (draft.sections[key] ?? '') === '')
    .map(({ key }) => key)
  return [...facts, ...parts]
}

export type Obstacle = SectionKey | 'claim' | 'themes' | 'stages' | 'city' | 'period'

export const contentSeal = (content: unknown): string =>
  createHash('sha256').update(canonical(content)).digest('hex')
