import type { JSX } from 'preact'
import { dirOf } from '#kernel/languages.ts'
import { markupOf } from '#web/documents/markup.ts'
import { blocksOf } from '#web/documents/reading.ts'
import { Section } from '#web/parts/layout/layout.tsx'
import { Prose } from '#web/parts/prose/prose.tsx'
import type { Words } from '#web/words.ts'
import { type PublishedNote, sectionsOf } from '../content/index.ts'
import { figureHref } from '../links.ts'

type Figures = readonly Pick<
  PublishedNote['figures'][number],
  'number' | 'width' | 'height' | 'alternative' | 'credit'
>[]

/** A part's Markdown as the HTML of a page. `note` is the number its pictures are served under. */
export function partHtml(t: Words, text: string, note: number, figures: Figures): string {
  return markupOf(blocksOf(text), {
    link: (href) => href,
    figureWord: (number) => t('notes.figure', { number }),
    figure: (key) => {
      const figure = figures.find(({ number }) => String(number) === key)
      return figure ? { ...figure, src: figureHref(note, key) } : null
    },
  })
}

type Props = {
  readonly t: Words
  readonly number: number
  readonly lang: string
  readonly note: Pick<PublishedNote, 'kind' | 'sections' | 'figures'>
}

const filled = (note: Props['note']) =>
  sectionsOf(note.kind).filter(({ key }) => (note.sections[key] ?? '') !== '')

/** The parts of a note, in their order. */
export function NoteBody({ t, number, lang, note }: Props): JSX.Element {
  return (
    <>
      {filled(note).map(({ key }) => (
        <Section key={key} id={key} title={t(`notes.section.${key}`)}>
          <Prose
            html={partHtml(t, note.sections[key] ?? '', number, note.figures)}
            lang={lang === t.lang ? undefined : lang}
            dir={dirOf(lang)}
          />
        </Section>
      ))}
    </>
  )
}

/** The parts as a list of links within the page. */
export function NoteContents({ t, note }: Pick<Props, 't' | 'note'>): JSX.Element {
  return (
    <nav aria-label={t('notes.contents')}>
      <details>
        <summary>{t('notes.contents')}</summary>
        <ol class="plain-list stack close">
          {filled(note).map(({ key }) => (
            <li key={key}>
              <a href={`#${key}`}>{t(`notes.section.${key}`)}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
