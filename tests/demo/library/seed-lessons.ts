import type { Actor } from '#kernel/actor.ts'
import {
  checkLesson,
  draftLesson,
  type LessonValues,
  publishLesson,
  publishTranslation,
  requestTranslation,
  retireLesson,
  reviewTranslation,
  saveTranslation,
  suggestLesson,
} from '#library'
import type { Work } from '#platform/database/work.ts'
import { LESSON_SOURCE } from '../../../src/modules/library/lessons/translating/index.ts'
import { ago } from '../stage.ts'
import type { DemoLesson, LessonText } from './shapes.ts'
import { SOURCES, SOURCES_READ_ON } from './sources.ts'
import { FRENCH, SPANISH } from './translations/index.ts'

/** How far a lesson has come. */
export type Stop = 'suggested' | 'drafted' | 'checked' | 'published' | 'retired'

export type Path = {
  /** Days before today on which it was suggested. */
  readonly days: number
  readonly stop: Stop
  readonly suggester: Actor
  /** Who drafts, and who checks. */
  readonly desk: readonly [Actor, Actor]
}

/** Why a grade is what it is, by grade and language. */
const REASONS = {
  en: [
    'A method, or an intention that was announced; we know of no place that did it.',
    'It is being done or asked for; no result was read.',
    'Those who did it, or a study of it, report a result.',
    'The result was looked at by others, with an interval.',
    'It was repeated elsewhere with a like result.',
  ],
  es: [
    'Un método, o una intención anunciada; no sabemos de ningún lugar que lo hiciera.',
    'Se está haciendo o se pide; no se leyó ningún resultado.',
    'Quienes lo hicieron, o un estudio, informan de un resultado.',
    'Otros miraron el resultado, con un intervalo.',
    'Se repitió en otro lugar con un resultado parecido.',
  ],
  fr: [
    'Une méthode, ou une intention annoncée ; nous ne connaissons aucun lieu qui l’ait fait.',
    'Cela se fait ou se demande ; aucun résultat n’a été lu.',
    'Ceux qui l’ont fait, ou une étude, rapportent un résultat.',
    'Le résultat a été regardé par d’autres, avec un intervalle.',
    'Cela a été répété ailleurs avec un résultat semblable.',
  ],
} as const

/** A source as a reader finds it; no day after today stands beside it. */
const sourcesOf = (work: Work, keys: DemoLesson['sources']) =>
  keys.map((key) => {
    const { title, publisher, url } = SOURCES[key]
    const read = Math.min(Date.parse(SOURCES_READ_ON), work.now.getTime())
    const accessedOn = new Date(read).toISOString().slice(0, 10)
    return { title: `${title} (${publisher})`, url, accessedOn }
  })

const valuesOf = (work: Work, lesson: DemoLesson): LessonValues => {
  const { themes, goals, stages, hazards, grade, sources, en } = lesson
  return {
    ...{ lang: 'en', themes, goals, stages, hazards, grade, ...en },
    gradeReason: REASONS.en[grade],
    sources: sourcesOf(work, sources),
    ...{ anchor: null, shownTo: 'public' },
  }
}

/** Suggested, drafted, checked by a second person and published, some days after each other. */
export async function seedLesson(work: Work, lesson: DemoLesson, path: Path): Promise<void> {
  const { days, stop, suggester, desk } = path
  const [drafter, checker] = desk
  const at = (later: number) => ago(work, days - later)
  const { headline, situation } = lesson.en
  const { id } = await suggestLesson(at(0), suggester, { lang: 'en', headline, said: situation })
  if (stop === 'suggested') return
  await draftLesson(at(1), drafter, id, valuesOf(work, lesson))
  if (stop === 'drafted') return
  await checkLesson(at(2), checker, { id, version: 1 })
  if (stop === 'checked') return
  await publishLesson(at(3), drafter, { id, version: 2 })
  if (stop === 'retired')
    await retireLesson(at(4), drafter, id, 'Taken up in the lesson on steering evacuees.')
  await seedTranslation(work, lesson, path, { id, lang: 'es', said: SPANISH[lesson.key] })
  await seedTranslation(work, lesson, path, { id, lang: 'fr', said: FRENCH[lesson.key] })
}

type Translated = {
  readonly id: string
  readonly lang: 'es' | 'fr'
  readonly said: LessonText | undefined
}

/** By one person, read by a second, pinned to the first revision. */
async function seedTranslation(
  work: Work,
  { grade }: DemoLesson,
  { days, desk }: Path,
  { id: lesson, lang, said }: Translated,
): Promise<void> {
  if (!said) return
  const [translator, reader] = desk
  const at = (later: number) => ago(work, days - later)
  const id = await requestTranslation(at(4), translator, LESSON_SOURCE, { id: lesson, lang })
  const pieces: readonly (readonly [string, string])[] = [
    ['headline', said.headline],
    ['situation', said.situation],
    ...said.others.map(({ what }, nth) => [`other:${nth}`, what] as const),
    ...said.checks.map((text, nth) => [`check:${nth}`, text] as const),
    ['grade-reason', REASONS[lang][grade]],
    ['limits', said.limits],
  ]
  const typed = pieces.map(([key, text]) => ({ key, text, maker: 'human' as const }))
  const sources = [LESSON_SOURCE]
  await saveTranslation(at(5), translator, sources, { id, version: 1, typed })
  await reviewTranslation(at(6), reader, sources, { id, version: 2 })
  await publishTranslation(at(6), reader, sources, { id, version: 3 })
}
