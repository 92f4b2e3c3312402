import type { Actor } from '#kernel/actor.ts'
import { CRISIS_TYPES, DIMENSIONS, PHASES, THEMES } from '#kernel/frame.ts'
import { isId } from '#kernel/ids.ts'
import { isLang } from '#kernel/languages.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { type Words, wordsIn } from '#web/words.ts'
import { type Finding, openChoices } from '../checking/index.ts'
import { type Segment, segmentsOf, type Translated } from '../content/index.ts'
import { cleanLine, cleanText } from '../marks/index.ts'
import { may } from '../policy.ts'
import {
  audited,
  type Held,
  issueAtDesk,
  lockedIssue,
  textOf,
  updateIssue,
} from '../record/index.ts'
import type { Maker } from '../tables.ts'
import {
  keepSegment,
  keepTerm,
  leaveSegment,
  leftIn,
  remembered,
  removeTerm,
  spokenBefore,
  termsBetween,
  unleaveSegment,
} from './queries.ts'

/** A text with what became of it in one language. */
export type Choice = Segment & {
  readonly translation: {
    readonly text: string
    readonly maker: Maker
    readonly by: string | null
  } | null
  /** It stays in the language it was written in. */
  readonly left: boolean
  /** What stood here in that language for an earlier wording, when the text has changed. */
  readonly before: string | null
}

export type Choices = {
  readonly choices: readonly Choice[]
  readonly translated: Translated
  readonly open: readonly Finding[]
}

/** Every issue has these: what another issue had there is no earlier wording of this one's. */
const ONE_EACH: ReadonlySet<string> = new Set(['title', 'lead'])

/**
 * What was chosen for each text in a language. The memory answers first: a text that was translated
 * once, for whatever issue, is not put before a translator again.
 */
export async function choicesOf(work: Work, held: Held, lang: string): Promise<Choices> {
  const { issue, blocks } = held
  if (lang === issue.lang) return { choices: [], translated: new Map(), open: [] }
  const segments = segmentsOf(textOf(issue), blocks)
  const hashes = segments.map(({ sha256 }) => sha256)
  const known = await remembered(work, hashes, { from: issue.lang, into: lang })
  const left = new Set((await leftIn(work, issue.id, lang)).map((row) => row.source_sha256))
  const older = await spokenBefore(
    work,
    segments.map(({ slot }) => slot).filter((slot) => !ONE_EACH.has(slot)),
    lang,
  )
  const byHash = new Map(known.map((row) => [row.source_sha256, row]))
  const bySlot = new Map(older.map((row) => [row.slot, row]))
  const choices = segments.map((segment): Choice => {
    const row = byHash.get(segment.sha256)
    const isLeft = left.has(segment.sha256)
    const before = bySlot.get(segment.slot)
    return {
      ...segment,
      translation: row && !isLeft ? { text: row.text, maker: row.maker, by: row.name } : null,
      left: isLeft,
      before: before && before.source_sha256 !== segment.sha256 ? before.text : null,
    }
  })
  const made = choices.filter(({ left, translation }) => left || translation !== null)
  return {
    choices,
    translated: new Map(
      choices.flatMap(({ sha256, translation }) =>
        translation === null ? [] : [[sha256, translation] as const],
      ),
    ),
    open: openChoices(segments, new Set(made.map(({ sha256 }) => sha256)), lang),
  }
}

export type Typed = {
  readonly slot: string
  readonly text: string
  readonly maker: Maker
  readonly left: boolean
}

/**
 * Keeps what a translator typed. Blank and not left: the text waits on.
 *
 * Errors  conflict unless two have approved the content
 */
export const translate = (
  work: Work,
  actor: Actor,
  target: { readonly held: Held; readonly lang: string },
  typed: readonly Typed[],
): Promise<void> =>
  inTransaction(work, async (work) => {
    const { lang, held } = target
    const issue = await issueToTranslate(work, actor, { id: held.issue.id, lang })
    const segments = segmentsOf(textOf(issue), held.blocks)
    const bySlot = new Map(segments.map((one) => [one.slot, one]))
    const person_id = actor.person?.id ?? missing()
    for (const one of typed) {
      const segment = bySlot.get(one.slot)
      if (segment === undefined) continue
      await keepChoice(work, { issueId: issue.id, from: issue.lang, lang, person_id, segment }, one)
    }
    if (issue.state === 'approved') await updateIssue(work, issue, { state: 'translating' })
    await audited(work, actor, issue, {
      action: 'issue.translated',
      after: { lang, texts: typed.length },
    })
  })

async function issueToTranslate(
  work: Work,
  actor: Actor,
  { id, lang }: { readonly id: string; readonly lang: string },
) {
  await issueAtDesk(work, actor, id)
  const issue = (await lockedIssue(work, id)) ?? missing()
  ensure(may.open(actor))
  if (!may.translate(actor, issue)) conflict('issues.not-now')
  return issue.langs.includes(lang) ? issue : missing()
}

type Keeping = {
  readonly issueId: string
  readonly from: string
  readonly lang: string
  readonly person_id: string
  readonly segment: Segment
}

async function keepChoice(work: Work, at: Keeping, typed: Typed): Promise<void> {
  const { issueId, lang, person_id, segment } = at
  const { sha256 } = segment
  if (typed.left) {
    const row = { issue_id: issueId, lang, source_sha256: sha256, person_id, at: work.now }
    return leaveSegment(work, row)
  }
  const oneLine =
    segment.slot === 'title' || segment.slot === 'lead' || segment.slot.endsWith(':title')
  const text = oneLine ? cleanLine(typed.text) : cleanText(typed.text)
  if (text === '') return unleaveSegment(work, { issueId, lang, sha256 })
  await unleaveSegment(work, { issueId, lang, sha256 })
  await keepSegment(work, {
    ...{ source_sha256: sha256, source_lang: at.from, lang, text, maker: typed.maker },
    ...{ person_id, at: work.now, slot: segment.slot },
  })
}

export type Term = { readonly term: string; readonly translation: string }

/** The words of the shared frame in both languages, where the platform speaks them. */
function frameTerms(from: Words, into: Words): readonly Term[] {
  const pair = (key: Parameters<Words>[0]): Term => ({ term: from(key), translation: into(key) })
  return [
    ...THEMES.map((key) => pair(`frame.theme.${key}`)),
    ...DIMENSIONS.map((key) => pair(`frame.dimension.${key}`)),
    ...CRISIS_TYPES.map((key) => pair(`frame.crisis-type.${key}`)),
    ...PHASES.map((key) => pair(`frame.phase.${key}`)),
  ]
}

/** The terms that stand in these texts, and what they are called there: the team's own list first. */
export async function termsIn(
  work: Work,
  texts: readonly string[],
  langs: { readonly from: string; readonly into: string },
): Promise<readonly Term[]> {
  const own = await termsBetween(work, langs.from, langs.into)
  const { from, into } = langs
  const shared = isLang(from) && isLang(into) ? frameTerms(wordsIn(from), wordsIn(into)) : []
  const all = texts.join('\n').toLocaleLowerCase(from)
  const named = new Set(own.map(({ term }) => term.toLocaleLowerCase(from)))
  return [...own, ...shared.filter(({ term }) => !named.has(term.toLocaleLowerCase(from)))].filter(
    ({ term }) => all.includes(term.toLocaleLowerCase(from)),
  )
}

export type NewTerm = Term & { readonly lang: string; readonly into: string }

/** Agrees on what a word is called in another language; the newer agreement holds. */
export const agreeTerm = (work: Work, actor: Actor, typed: NewTerm): Promise<void> =>
  inTransaction(work, async (work) => {
    ensure(may.open(actor))
    if (typed.lang === typed.into) invalid('issues.terms.same', {}, 'into')
    const term = cleanLine(typed.term)
    const translation = cleanLine(typed.translation)
    const person_id = actor.person?.id ?? missing()
    const row = { lang: typed.lang, term, into_lang: typed.into, translation, person_id }
    const id = await keepTerm(work, row)
    await noted(work, actor, id, { action: 'term.agreed', after: row })
  })

export const dropTerm = (work: Work, actor: Actor, id: string): Promise<void> =>
  inTransaction(work, async (work) => {
    ensure(may.open(actor))
    if (!isId(id) || !(await removeTerm(work, id))) missing()
    await noted(work, actor, id, { action: 'term.dropped' })
  })

const noted = (work: Work, actor: Actor, id: string, change: { action: string; after?: unknown }) =>
  keepAudit(work, actor, {
    body: actor.acting?.bodyId ?? missing(),
    subject: { kind: 'term', id },
    ...change,
  })
