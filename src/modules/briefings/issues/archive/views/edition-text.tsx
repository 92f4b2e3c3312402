import type { ComponentChildren, JSX } from 'preact'
import { Prose } from '#web/parts/prose/prose.tsx'
import type { Words } from '#web/words.ts'
import { type Edition, type Piece, type Said, sectionsOf } from '../../content/index.ts'
import { links } from '../../links.ts'
import { webHtml } from '../../marks/index.ts'
import {
  directionOf,
  gradeOf,
  headingOf,
  pieceNote,
  placesOf,
  wordsAround,
} from '../../rendering/index.ts'

type Props = { readonly t: Words; readonly edition: Edition }

/** Attributes of a text that is in another language than what is around it. */
export const tongue = (said: Said, around: string) =>
  said.lang === around
    ? {}
    : said.lang === 'und'
      ? { dir: 'auto' as const }
      : { lang: said.lang, dir: directionOf(said.lang) }

/** What stands in an edition, by its sections; on a page of the site, under that page's own title. */
export function EditionText({ edition }: Props): JSX.Element {
  // The words around an edition are in its language, not in the reader's: it is one publication.
  const t = wordsAround(edition.lang)
  const sections = sectionsOf(edition)
  const lessons = edition.pieces.filter(({ kind }) => kind === 'lesson')
  const first = sections.findIndex(
    ({ section }) => section !== 'erratum' && section !== 'highlights',
  )
  const cut = first === -1 ? sections.length : first
  const draw = (list: typeof sections) =>
    list.map(({ section, pieces }) => {
      const { title, about } = headingOf(t, section)
      return (
        <section key={section} class="section" id={section}>
          <h2>
            <Around t={t}>{title}</Around>
          </h2>
          {about && (
            <p class="muted">
              <Around t={t}>{about}</Around>
            </p>
          )}
          {pieces.map((piece) => (
            <PieceText key={piece.id} t={t} edition={edition} piece={piece} />
          ))}
        </section>
      )
    })
  return (
    <>
      {draw(sections.slice(0, cut))}
      {lessons.length > 1 && <Contents t={t} edition={edition} lessons={lessons} />}
      {draw(sections.slice(cut))}
    </>
  )
}

/** Words around an edition that are in another language stand at the edition's own edge. */
const Around = ({ t, children }: { readonly t: Words; readonly children: ComponentChildren }) => (
  <bdi lang={t.lang} dir={t.dir}>
    {children}
  </bdi>
)

function Contents(props: Props & { readonly lessons: readonly Piece[] }): JSX.Element {
  const { t, edition, lessons } = props
  return (
    <nav class="section" aria-label={t('issues.lessons')}>
      <h2>
        <Around t={t}>{t('issues.lessons')}</Around>
      </h2>
      <ul>
        {lessons.map((piece) => {
          const places = placesOf(t, piece)
          return (
            <li key={piece.id}>
              <a href={`#piece-${piece.id}`} {...tongue(piece.title, edition.lang)}>
                {piece.title.text}
              </a>
              {places !== '' && <span class="muted"> ({places})</span>}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function PieceText({ t, edition, piece }: Props & { readonly piece: Piece }): JSX.Element {
  const facts = [placesOf(t, piece), gradeOf(t, piece), pieceNote(t, edition, piece)]
  const line = facts.filter(Boolean).join(' · ')
  return (
    <section class="stack" id={`piece-${piece.id}`}>
      {piece.title.text !== '' && (
        <h3 {...tongue(piece.title, edition.lang)}>
          {piece.href === null ? piece.title.text : <a href={piece.href}>{piece.title.text}</a>}
        </h3>
      )}
      {line !== '' && (
        <p class="muted">
          <Around t={t}>{line}</Around>
        </p>
      )}
      {piece.corrects !== null && (
        <p>
          <Around t={t}>
            <a href={links.issue(piece.corrects)}>
              {t('issues.erratum.of', { number: piece.corrects })}
            </a>
          </Around>
        </p>
      )}
      <Prose
        html={webHtml(piece.text.text, edition.pictures)}
        {...tongue(piece.text, edition.lang)}
      />
    </section>
  )
}
