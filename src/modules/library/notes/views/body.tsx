import type { JSX } from 'preact'
import { dirOf } from '#kernel/languages.ts'
import type { Block } from '#web/documents/blocks.ts'
import { markupOf } from '#web/documents/markup.ts'
import { blocksOf, blocksOfPieces, definitionsOf } from '#web/documents/reading.ts'
import { Section } from '#web/parts/layout/layout.tsx'
import { Prose } from '#web/parts/prose/prose.tsx'
import type { Words } from '#web/words.ts'
import { type Piece, saidOf } from '../../translations/index.ts'
import { type PublishedNote, sectionsOf } from '../content/index.ts'
import { figureHref } from '../links.ts'

type Figures = readonly Pick<
  PublishedNote['figures'][number],
  'number' | 'width' | 'height' | 'alternative' | 'alternativeLang' | 'credit'
>[]

/** A part's Markdown as the HTML of a page. `note` is the number its pictures are served under. */
export const partHtml = (t: Words, text: string, note: number, figures: Figures): string =>
  blocksHtml(t, blocksOf(text), note, figures)

function blocksHtml(t: Words, blocks: readonly Block[], note: number, figures: Figures): string {
  return markupOf(blocks, {
    link: (href) => href,
    figureWord: (number) => t('notes.figure', { number }),
    figure: (key) => {
      const figure = figures.find(({ number }) => String(number) === key)
      return figure ? { ...figure, src: figureHref(note, key) } : null
    },
  })
}

type Part = {
  /** The part as one text, in the language it is shown in. */
  readonly text: string
  readonly lang: string
  /** Where each piece of it comes from; one where there is nothing to say of any. */
  readonly pieces: readonly Piece[]
}

/**
 * A part as blocks: of neighbours that are older than the original, not translated, or a machine's,
 * that is said once.
 */
export function partBlocks(t: Words, { text, lang, pieces }: Part): readonly Block[] {
  const groups: { readonly of: Piece; readonly said: string; readonly texts: string[] }[] = []
  for (const piece of pieces) {
    const said = saidOf(t, piece)
    const last = groups.at(-1)
    if (last && last.said === said && last.of.lang === piece.lang) last.texts.push(piece.text)
    else groups.push({ of: piece, said, texts: [piece.text] })
  }
  if (groups.every(({ said }) => said === '')) return blocksOf(text)
  const saidLang = t.lang === lang ? null : t.lang
  const inOrder = blocksOfPieces(
    groups.map(({ texts }) => texts.join('\n\n')),
    definitionsOf(text),
  )
  return groups.flatMap(({ of, said }, at): readonly Block[] => {
    const blocks = inOrder[at] ?? []
    if (said === '') return blocks
    return [{ kind: 'marked', lang: of.lang === lang ? null : of.lang, said, saidLang, blocks }]
  })
}

type Props = {
  readonly t: Words
  readonly number: number
  readonly lang: string
  readonly note: Pick<PublishedNote, 'kind' | 'sections' | 'figures'>
  readonly parts: ReadonlyMap<string, readonly Piece[]>
}

const filled = (note: Props['note']) =>
  sectionsOf(note.kind).filter(({ key }) => (note.sections[key] ?? '') !== '')

/** The parts of a note, in their order. */
export function NoteBody({ t, number, lang, note, parts }: Props): JSX.Element {
  return (
    <>
      {filled(note).map(({ key }) => {
        const part = { text: note.sections[key] ?? '', lang, pieces: parts.get(key) ?? [] }
        return (
          <Section key={key} id={key} title={t(`notes.section.${key}`)}>
            <Prose
              html={blocksHtml(t, partBlocks(t, part), number, note.figures)}
              lang={lang === t.lang ? undefined : lang}
              dir={dirOf(lang)}
            />
          </Section>
        )
      })}
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
