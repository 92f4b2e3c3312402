import { expect, test } from 'vitest'
import { CRISIS_TYPES, dimensionOf, PHASES, SYSTEMS, THEMES } from '#kernel/frame.ts'
import { LESSONS } from '../demo/library/lessons/index.ts'
import { NOTES } from '../demo/library/notes/index.ts'
import type { LessonText } from '../demo/library/shapes.ts'
import { SOURCES, SOURCES_READ_ON } from '../demo/library/sources.ts'
import { FRENCH, SPANISH } from '../demo/library/translations/index.ts'

const countOf = <T>(all: readonly T[], few: readonly T[][]) =>
  all.map((one) => few.filter((list) => list.includes(one)).length)

const WORDS: readonly (readonly [
  lang: string,
  first: string,
  texts: Record<string, LessonText>,
])[] = [
  ['en', 'Consider ', Object.fromEntries(LESSONS.map(({ key, en }) => [key, en]))],
  ['es', 'Considere ', SPANISH],
  ['fr', 'Envisagez ', FRENCH],
]

test('the demo holds sixty lessons and six notes, half of these practice and half technical', () => {
  expect(new Set(LESSONS.map(({ key }) => key)).size).toBe(60)
  expect(LESSONS.length).toBe(60)
  expect(NOTES.map(({ kind }) => kind).toSorted()).toEqual([
    ...Array(3).fill('practice'),
    ...Array(3).fill('technical'),
  ])
})

test('every theme has its lessons, the four priority themes most of them', () => {
  const first = THEMES.map((theme) => LESSONS.filter(({ themes }) => themes[0] === theme).length)
  expect(first).toEqual([10, 10, 10, 10, 5, 4, 4, 7])
})

test('every goal and dimension, stage and kind of crisis has a lesson', () => {
  const goals = LESSONS.map((lesson) => [...lesson.goals])
  expect(Math.min(...countOf(SYSTEMS, goals))).toBeGreaterThanOrEqual(2)
  expect(new Set(goals.flat().map(dimensionOf)).size).toBe(4)
  expect(
    Math.min(
      ...countOf(
        PHASES,
        LESSONS.map((one) => [...one.stages]),
      ),
    ),
  ).toBeGreaterThan(0)
  const shocks = new Set(LESSONS.flatMap(({ hazards }) => hazards))
  expect(CRISIS_TYPES.filter((type) => !shocks.has(type))).toEqual([])
})

test('every headline begins as its language asks, on one line and no longer than it may be', () => {
  for (const [lang, first, texts] of WORDS)
    for (const [key, { headline }] of Object.entries(texts)) {
      expect({ lang, key, begins: headline.startsWith(first) }).toEqual({ lang, key, begins: true })
      expect(headline).not.toMatch(/[\n.]$/)
      expect(headline.length).toBeLessThanOrEqual(140)
    }
})

test('every lesson tells two to four sentences, what others did and three to eight checks', () => {
  for (const [, , texts] of WORDS)
    for (const { situation, others, checks, limits } of Object.values(texts)) {
      const sentences = situation.split(/(?<=[.?!])\s+(?=\p{Lu}|\p{P})/u).length
      expect([2, 3, 4]).toContain(sentences)
      expect(others.length).toBeGreaterThan(0)
      expect(checks.length).toBeGreaterThanOrEqual(3)
      expect(checks.length).toBeLessThanOrEqual(8)
      expect(checks.filter((check) => !check.endsWith('?'))).toEqual([])
      expect(limits).not.toBe('')
    }
})

test('every source is named, leads to the web and is read on a day that has been', () => {
  expect(SOURCES_READ_ON).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(Date.parse(SOURCES_READ_ON)).toBeLessThanOrEqual(Date.now())
  for (const { title, publisher, url } of Object.values(SOURCES)) {
    expect(title).not.toBe('')
    expect(publisher).not.toBe('')
    expect(URL.parse(url)?.protocol).toMatch(/^https?:$/)
  }
  for (const { sources } of [...LESSONS, ...NOTES]) expect(sources.length).toBeGreaterThan(0)
})

test('every source is used, and none is named twice under two names', () => {
  const used = new Set([...LESSONS, ...NOTES].flatMap(({ sources }) => sources))
  expect(Object.keys(SOURCES).filter((key) => !used.has(key as keyof typeof SOURCES))).toEqual([])
  const titles = Object.values(SOURCES).map(({ title }) => title)
  expect(new Set(titles).size).toBe(titles.length)
})

test('a grade over one stands only where a place and a date are told', () => {
  const bold = LESSONS.filter(({ grade }) => grade > 1)
  expect(bold.length).toBeGreaterThan(5)
  for (const { key, en, grade } of bold) {
    const dated = en.others.some(({ date }) => date !== '')
    expect({ key, grade, dated }).toEqual({ key, grade, dated: true })
  }
  const method = LESSONS.filter(({ en }) =>
    en.others.every(({ place }) => ['Method', 'Worked example'].includes(place)),
  )
  expect(method.length).toBeGreaterThan(0)
  expect(method.filter(({ grade }) => grade > 0)).toEqual([])
})

test('twenty lessons stand in three languages, part by part like the original', () => {
  expect(Object.keys(SPANISH).length).toBe(20)
  expect(Object.keys(FRENCH).toSorted()).toEqual(Object.keys(SPANISH).toSorted())
  const shapeOf = ({ others, checks }: LessonText) => ({
    checks: checks.length,
    others: others.map(({ country, date }) => ({ country, date })),
  })
  for (const { key, en } of LESSONS) {
    const [es, fr] = [SPANISH[key], FRENCH[key]]
    if (!es || !fr) continue
    expect({ key, ...shapeOf(es) }).toEqual({ key, ...shapeOf(en) })
    expect({ key, ...shapeOf(fr) }).toEqual({ key, ...shapeOf(en) })
  }
})

/** The figures of a text, however its language writes thousands, decimals and a day. */
const figuresOf = (text: string): readonly string[] =>
  [...text.matchAll(/\d[\d.,\u00a0]*/g)]
    .map(([figure]) => figure.replace(/\D/g, ''))
    .filter((figure) => figure !== '')
    .toSorted()

test('a translation holds the figures of its original, all of them and no other', () => {
  for (const { key, en } of LESSONS)
    for (const said of [SPANISH[key], FRENCH[key]]) {
      if (!said) continue
      const whole = (text: LessonText) =>
        figuresOf(
          [text.situation, ...text.others.map(({ what }) => what), ...text.checks].join('\n'),
        )
      expect({ key, figures: whole(said) }).toEqual({ key, figures: whole(en) })
    }
})

test('what the lessons and notes work out is right', () => {
  const close = (value: number, digits: number) => Number(value.toFixed(digits))
  expect(close((82_353 * 3.4) / 1000, 1)).toBe(280)
  expect(close((62_500 * 3.4) / 1000, 1)).toBe(212.5)
  expect(1000 * 3.2 + 400 * 1.8 + 3000 * 0.1).toBe(4220)
  const runway = (loss: number, cut: number) => 15_000 / (1000 * (1 - cut) - 1050 * (1 - loss))
  expect(close(runway(1, 0), 1)).toBe(15)
  expect(close(runway(0.6, 0.2), 1)).toBe(39.5)
  expect(runway(0.2, 0.2)).toBeLessThan(0)
  expect(40 * (60 * 380 - 15_000)).toBe(312_000)
  expect(close(Math.cbrt(6 * 5 * 7), 2)).toBe(5.94)
  const some = (people: number) => close(100 * (1 - (1 - 0.0058) ** people), 1)
  expect([some(20), some(50), some(200)]).toEqual([11, 25.2, 68.8])
  expect([2.34, 1.25].map((risk) => close((100 * (risk - 1)) / risk, 1))).toEqual([57.3, 20])
})

test('every note fills the parts that its kind needs before a review', () => {
  const NEEDED = {
    practice: [
      'challenge',
      'worst-hit',
      'done',
      'building-blocks',
      'results',
      'failed',
      'conditions',
    ],
    technical: ['question', 'audience', 'method', 'data', 'worked-example', 'limits'],
  }
  for (const { key, kind, parts, themes, claim, title, ...note } of NOTES) {
    expect({ key, lacks: NEEDED[kind].filter((part) => !parts[part]) }).toEqual({ key, lacks: [] })
    expect(title.length).toBeLessThanOrEqual(200)
    expect(claim.length).toBeLessThanOrEqual(400)
    expect(themes.length).toBeGreaterThan(0)
    if (kind === 'practice') expect([note.city, note.from]).not.toContain(undefined)
  }
})
