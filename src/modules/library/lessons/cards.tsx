import type { JSX } from 'preact'
import { countryName } from '#coalition'
import { bestLang } from '#kernel/languages.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import { Card } from '#web/parts/card/card.tsx'
import { Status, type StatusTone, Tag } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { lessonHref } from './links.ts'
import { lessonOrigin } from './origins/index.ts'
import type { LessonRow } from './reading/queries.ts'
import { cardsOf, type Grade, type LessonState } from './record/index.ts'

/** What a lesson is for the loop strip: one card, in the page's language where there is one. */
export const LESSON_KIND: RecordKind = {
  kind: 'lesson',
  stage: 'lesson',
  origin: lessonOrigin,
  async cards(work, actor, ids, lang = 'en') {
    const rows = await cardsOf(work, actor, ids)
    return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((same) => {
      const langs = same.map((row) => row.lang).filter((tag) => tag !== null)
      const original = same.find((row) => row.original)?.lang ?? lang
      const best = bestLang(langs, [lang], original)
      const card = same.find((row) => row.lang === best) ?? same[0]
      if (!card) return []
      return [{ id: card.id, title: card.headline ?? '', href: lessonHref(card.number) }]
    })
  },
}

/** How strong the evidence is, in a word. */
export function GradeMark({ t, grade }: { readonly t: Words; readonly grade: Grade }): JSX.Element {
  return <Tag>{t(`lessons.grade.${grade}`)}</Tag>
}

const TONES: Readonly<Record<LessonState, StatusTone>> = {
  ...{ held: 'warning', withdrawn: 'idle', suggested: 'idle', rejected: 'stuck' },
  ...{ drafted: 'going', checked: 'going', published: 'done', retired: 'idle' },
}

export function LessonStatus(props: { readonly t: Words; readonly state: LessonState }) {
  return <Status tone={TONES[props.state]}>{props.t(`lessons.state.${props.state}`)}</Status>
}

/** The first words of a text that may hold Markdown, to be read in a list. */
export function beginning(text: string, most = 220): string {
  const plain = text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#>]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain.length <= most) return plain
  return `${plain.slice(0, most).replace(/\s+\S*$/, '')} …`
}

/** A lesson among others, in the first of the reader's languages that there is. */
export function LessonCard(props: {
  readonly t: Words
  readonly row: LessonRow
  readonly order: readonly string[]
  /** The heading's level where the card stands. */
  readonly level: 2 | 3
}): JSX.Element | null {
  const { t, row, order, level } = props
  const langs = row.texts.map(({ lang }) => lang)
  const lang = bestLang(langs, order, row.lang)
  const said = row.texts.find((text) => text.lang === lang)
  if (!said) return null
  const countries = row.countries.map((code) => countryName(t.lang, code))
  return (
    <Card
      level={level}
      title={said.headline}
      href={lessonHref(row.number)}
      lang={lang === t.lang ? undefined : lang}
      over={row.themes.map((theme) => t(`frame.theme.${theme}`)).join(' · ')}
      foot={
        <>
          <GradeMark t={t} grade={row.grade} />
          <span>
            {[...countries, t.date(row.revisedAt)].filter((text) => text !== '').join(' · ')}
          </span>
        </>
      }
    >
      <p>{beginning(said.situation)}</p>
    </Card>
  )
}
