import { countryName } from '#coalition'
import { isLang } from '#kernel/languages.ts'
import type { Words } from '#web/words.ts'
import type { NoteDraft } from '../content/index.ts'
import type { NoteKind } from '../tables.ts'

type Fact = { readonly term: string; readonly value: string }

/** The facts of a note that are known, in words. */
export function factsOf(t: Words, kind: NoteKind, note: NoteDraft): readonly Fact[] {
  const lang = isLang(t.lang) ? t.lang : 'en'
  const facts: (Fact | null)[] = [
    line(t('notes.kind'), t(`notes.kind.${kind}`)),
    line(t('notes.field.city'), note.city),
    line(t('notes.field.countries'), t.list(note.countries.map((code) => countryName(lang, code)))),
    line(t('notes.field.period'), periodOf(t, note)),
    line(t('notes.field.population'), note.population === null ? '' : t.number(note.population)),
    line(t('notes.field.governance'), note.governance),
    line(t('notes.field.income'), note.income === null ? '' : t(`notes.income.${note.income}`)),
    line(t('notes.field.climate'), note.climate === null ? '' : t(`notes.climate.${note.climate}`)),
    line(t('notes.field.themes'), t.list(note.themes.map((key) => t(`frame.theme.${key}`)))),
    line(t('notes.field.stages'), t.list(note.stages.map((key) => t(`frame.phase.${key}`)))),
    line(
      t('notes.field.hazards'),
      t.list(note.hazards.map((key) => t(`frame.crisis-type.${key}`))),
    ),
    line(t('notes.field.goals'), t.list(note.goals.map((key) => t(`frame.system-short.${key}`)))),
  ]
  return facts.filter((fact) => fact !== null)
}

const line = (term: string, value: string): Fact | null => (value === '' ? null : { term, value })

const monthOf = (t: Words, month: string): string =>
  new Intl.DateTimeFormat(t.lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )

function periodOf(t: Words, { from, to }: NoteDraft): string {
  if (from === null) return ''
  const begun = monthOf(t, from)
  return to === null
    ? t('notes.period.since', { from: begun })
    : t('notes.period', { from: begun, to: monthOf(t, to) })
}
