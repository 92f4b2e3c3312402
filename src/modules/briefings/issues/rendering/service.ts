import { countryName } from '#coalition'
import { dirOf, isLang, langName } from '#kernel/languages.ts'
import type { MessageKey } from '#kernel/messages.ts'
import { type Words, wordsIn } from '#web/words.ts'
import type { Edition, Piece, Said, Section } from '../content/index.ts'

/**
 * The words around an edition: section names, the foot. They are shipped in few languages; an edition
 * in another has them in the nearest of those, and they say so by their `lang`.
 */
export function wordsAround(lang: string): Words {
  const [primary = ''] = lang.toLowerCase().split('-')
  return wordsIn(isLang(primary) ? primary : 'en')
}

/** The heading of a section, and the line that says what belongs there. */
export function headingOf(t: Words, section: Section): { title: string; about: string | null } {
  switch (section) {
    case 'health':
    case 'economy':
    case 'infrastructure':
    case 'leadership':
      return { title: t(`frame.dimension.${section}`), about: t(`issues.dimension.${section}`) }
    default:
      return { title: t(`issues.section.${section}`), about: null }
  }
}

const KINDS = {
  weekly: 'issues.called.weekly',
  monthly: 'issues.called.monthly',
  erratum: 'issues.called.erratum',
} as const satisfies Record<Edition['kind'], MessageKey>

/** "Weekly briefing 12". */
export const calledIn = (t: Words, edition: Pick<Edition, 'kind' | 'number'>): string =>
  t(KINDS[edition.kind], { number: edition.number })

/** The places a lesson comes from, in the words around it. */
export const placesOf = (t: Words, piece: Piece): string =>
  t.list(piece.countries.map((code) => countryName(t.lang, code)))

const GRADES = ['0', '1', '2', '3', '4'] as const

export const gradeOf = (t: Words, piece: Piece): string | null => {
  const grade = GRADES[piece.grade ?? -1]
  return grade === undefined ? null : t(`issues.grade.${grade}`)
}

/** What must be said of the language a text is in; null where it is the edition's own. */
function noteOn(t: Words, edition: Edition, said: Said): string | null {
  if (said.text === '') return null
  if (said.maker === 'machine') return t('issues.by-machine')
  if (said.lang === edition.lang || said.lang === 'und') return null
  return t('issues.fallback', {
    shown: langName(said.lang, t.lang),
    wanted: langName(edition.lang, t.lang),
  })
}

/** What must be said of a piece's languages, each thing once; null where there is nothing. */
export function pieceNote(t: Words, edition: Edition, piece: Piece): string | null {
  const notes = [piece.title, piece.text].flatMap((said) => noteOn(t, edition, said) ?? [])
  return notes.length === 0 ? null : [...new Set(notes)].join(' ')
}

/** The language of a text on a page, where it is another than the page's. */
export const tongueOn = (
  t: Words,
  said: { readonly lang: string } | undefined,
): string | undefined =>
  said === undefined || said.lang === t.lang || said.lang === 'und' ? undefined : said.lang

/** The direction of a text; a name of no language finds its own. */
export const directionOf = (lang: string): 'ltr' | 'rtl' | 'auto' =>
  lang === 'und' ? 'auto' : dirOf(lang)
