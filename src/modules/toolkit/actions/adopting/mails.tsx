import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'
import { reportHref } from './links.ts'

export type Told = {
  readonly city: string
  readonly title: string
  readonly origin: string | null
  readonly actionId: string
}

/** To who leads where it came from: one mail a day, however many took something over. */
export function toldMail(t: Words, told: readonly Told[]): MailContent {
  const [first] = told
  return {
    title: t('adopting.mail.told.title', { count: told.length }),
    paragraphs: [
      t('adopting.mail.told', { count: told.length }),
      ...told.map(({ city, title, origin }) =>
        origin === null
          ? t('adopting.mail.one', { city, title })
          : t('adopting.mail.one-of', { city, title, origin }),
      ),
    ],
    ...(first
      ? { action: { label: t('adopting.mail.see'), href: `/actions/${first.actionId}` } }
      : {}),
    after: [t('adopting.mail.why')],
  }
}

export const askMail = (
  t: Words,
  about: { readonly id: string; readonly title: string; readonly closed: boolean },
): MailContent => ({
  title: t('adopting.mail.ask.title', { title: about.title }),
  paragraphs: [t(about.closed ? 'adopting.mail.ask.closed' : 'adopting.mail.ask.later')],
  action: { label: t('adopting.mail.answer'), href: reportHref(about.id) },
  after: [t('adopting.mail.stop')],
})
