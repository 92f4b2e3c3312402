import { type MailContent, SITE } from '#platform/mail/template.ts'
import type { Found } from '#platform/search/finding.ts'
import type { Words } from '#web/words.ts'
import { stopHref } from './links.ts'

type Told = {
  readonly name: string
  readonly found: readonly Found[]
  readonly href: string
  readonly stop: string
}

const linked = (href: string): string => `${SITE}${href}`

/** What is new in a saved search: a title and an address a record, and the link that stops it. */
export const alertMail = (t: Words, { name, found, href, stop }: Told): MailContent => ({
  title: t('finding.alert.title', { name, count: found.length }),
  paragraphs: [
    t('finding.alert.why', { count: found.length }),
    ...found.map((one) => `${one.title}\n${linked(one.href)}`),
  ],
  action: { label: t('finding.alert.all'), href },
  after: [`${t('finding.alert.stop')}\n${linked(stopHref(stop))}`],
})
