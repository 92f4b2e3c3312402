import type { JSX } from 'preact'
import { dirOf } from '#kernel/languages.ts'
import type { WrittenDocument } from '#web/documents/blocks.ts'
import { Facts } from '#web/parts/facts/facts.tsx'
import type { Words } from '#web/words.ts'
import { versionHref } from '../../links.ts'
import { NoteBody } from '../../views/body.tsx'
import { ownWords } from '../publication/index.ts'
import { type Edition, langQuery } from '../service.ts'

type Props = {
  readonly t: Words
  readonly edition: Edition
  readonly made: WrittenDocument
}

/** The note alone on its pages, for the browser's own print. */
export function PrintPage({ t, edition, made }: Props): JSX.Element {
  const { number, version, lang } = edition
  return (
    <article class="page stack wide" lang={lang} dir={dirOf(lang)}>
      <p class="no-print" lang={t.lang} dir={t.dir}>
        <a href={`${versionHref(number, version.number)}${langQuery(edition)}`}>
          {t('notes.print.back')}
        </a>
      </p>
      <header class="stack">
        <p class="muted">{made.publisher}</p>
        <h1>{made.title}</h1>
        <p class="lead">{made.point}</p>
        <p>{made.creators.join(' · ')}</p>
        <Facts items={made.facts} />
      </header>
      <NoteBody
        {...{ t: ownWords(lang), number, lang }}
        note={version.content}
        parts={edition.parts}
      />
      <footer class="small">
        <p>{made.address}</p>
        {made.licence && (
          <p>
            {made.words.licence}: {made.licence.name}, {made.licence.href}
          </p>
        )}
      </footer>
    </article>
  )
}
