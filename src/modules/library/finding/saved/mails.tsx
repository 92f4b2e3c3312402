import { mailHtml, mailText } from '#platform/mail/template.ts'
import { type Found, MARK_BEGIN, MARK_END } from '#platform/search/finding.ts'
import type { Words } from '#web/words.ts'
import { reasonWords } from '../views/tag-words.ts'
import { searchesHref, stopHref } from './links.ts'

type Told = {
  readonly name: string
  readonly found: readonly Found[]
  readonly href: string
  readonly stop: string
}

/** Double braces are the mailing's own marks, a control character nobody's. */
const plain = (text: string): string =>
  text
    .replaceAll(MARK_BEGIN, '')
    .replaceAll(MARK_END, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replaceAll('{{', '{ {')
    .replaceAll('}}', '} }')

/**
 * What is new in a saved search: each record with a piece of it and why it fits, the link that stops
 * this search, and the one that stops them all.
 */
export function alertMail(t: Words, { name, found, href, stop }: Told) {
  const title = t('finding.alert.title', { name: plain(name), count: found.length })
  const content = {
    title,
    paragraphs: [t('finding.alert.why', { count: found.length })],
    items: found.map((one) => ({
      ...{ title: plain(one.title), href: one.href, lang: one.lang, text: plain(one.excerpt) },
      note:
        one.reasons.length === 0
          ? ''
          : t('finding.reasons', {
              reasons: t.list(one.reasons.map((reason) => reasonWords(t, reason))),
            }),
    })),
    action: { label: t('finding.alert.all'), href },
    after: [t('finding.alert.stop')],
    ways: [
      { label: t('finding.alert.stop.this'), href: stopHref(stop) },
      { label: t('finding.saved.title'), href: searchesHref() },
      { label: t('finding.alert.stop.all'), href: '{{unsubscribe}}' },
    ],
  }
  return {
    subject: title.replaceAll('{{', '{ {').slice(0, 150),
    html: mailHtml(t, content),
    text: mailText(t, content),
  }
}
