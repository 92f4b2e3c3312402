import { dirOf, langName } from '#kernel/languages.ts'
import { type Found, MARK_BEGIN, MARK_END } from '#platform/search/finding.ts'
import type { Words } from '#web/words.ts'
import type { Props } from './search-page.tsx'
import { reasonWords, tagWords } from './tag-words.ts'

/** The records, each with what it is, a piece of it, and why it stands here. */
export function Results({ t, answer, kinds }: Props) {
  return (
    <ol class="plain-list stack measure">
      {answer.found.map((one) => (
        <li key={`${one.kind} ${one.id}`}>
          <article class="card">
            <p class="card-over">{overOf(t, one, tagWords(t, kinds, 'kind', one.kind))}</p>
            <h2 class="card-title" lang={one.lang} dir={dirOf(one.lang)}>
              <a href={one.href}>{one.title}</a>
            </h2>
            <p class="card-text" lang={one.lang} dir={dirOf(one.lang)}>
              <Excerpt text={one.excerpt} />
            </p>
            {one.reasons.length > 0 && (
              <p class="card-foot">
                {t('finding.reasons', {
                  reasons: t.list(one.reasons.map((reason) => reasonWords(t, reason))),
                })}
              </p>
            )}
          </article>
        </li>
      ))}
    </ol>
  )
}

/** The quiet line over a title: kind, date, and the language where it is not the page's. */
function overOf(t: Words, one: Found, kind: string | undefined): string {
  const other = one.lang.split('-')[0] === t.lang ? undefined : langName(one.lang, t.lang)
  return [kind, t.date(one.publishedAt), other].filter((part) => part !== undefined).join(' · ')
}

/** A piece of the text with the words that were looked for marked. */
function Excerpt({ text }: { readonly text: string }) {
  return text.split(MARK_BEGIN).map((piece, at) => {
    const [marked = '', rest] = piece.split(MARK_END)
    if (at === 0 || rest === undefined) return marked
    return (
      <>
        <mark>{marked}</mark>
        {rest}
      </>
    )
  })
}
